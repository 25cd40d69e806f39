import type { Input } from "./input";

/** What an input is called, here and in a flow. */
export const Named = ({ input: { label, key, required, scope } }: { input: Input }) => (
  <>
    {label}
    {required && (
      <span class="required" aria-hidden="true">
        {" "}
        *
      </span>
    )}{" "}
    <code>{key}</code>
    {scope && <i class="soft"> at deployment</i>}
  </>
);
