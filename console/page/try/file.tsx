import { signal } from "@preact/signals";
import { useRef, useState } from "preact/hooks";
import { ask, pathOf } from "../server";
import { Note, Trouble } from "../ui/parts";
import { sizeOf } from "../ui/sizes";
import type { Input } from "./input";
import { useKnown } from "./known";
import type { GivenFile } from "./values";

interface FileProps {
  id: string;
  about?: string;
  input: Input;
  file: GivenFile | "";
  onChange: (file: GivenFile | "") => void;
}

const mostBytes = 50_000_000;

/** How many files are on their way: a run waits for them. */
export const filesOnTheirWay = signal(0);

/** A file, which is handed over as soon as it is chosen. */
export function FileControl({ id, about, input, file, onChange }: FileProps) {
  const { tryAt } = useKnown();
  const [trouble, setTrouble] = useState("");
  const [isSending, setSending] = useState("");
  // While it is on its way, somebody goes on to type.
  const change = useRef(onChange);
  change.current = onChange;
  const choose = async (chosen?: File) => {
    change.current("");
    setTrouble("");
    if (chosen === undefined) return;
    const { name, type, size } = chosen;
    if (size > mostBytes)
      return setTrouble(
        `${name} is ${sizeOf(size)}, and a file may have 50 MB at most: choose a smaller one.`,
      );
    filesOnTheirWay.value++;
    setSending(`Handing over ${name}, ${sizeOf(size)}…`);
    try {
      const path = pathOf(`${tryAt}/files`, { name, type: type || "application/octet-stream" });
      const kept = await ask<{ file: string; bytes: number }>(path, { method: "POST", body: chosen });
      change.current({ $file: kept.file, name, bytes: kept.bytes });
    } catch (error) {
      setTrouble((error as Error).message);
    }
    filesOnTheirWay.value--;
    setSending("");
  };
  return (
    <>
      <input
        id={id}
        type="file"
        required={input.required}
        aria-describedby={about}
        onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
      />
      <Note text={isSending || (file ? `${file.name}, ${sizeOf(file.bytes)}` : "")} />
      <Trouble text={trouble} />
    </>
  );
}
