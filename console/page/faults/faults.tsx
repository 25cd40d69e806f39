import { Note, Trouble } from "../ui/parts";
import { Active } from "./active";
import { useActs } from "./acts";
import { Clock } from "./clock";
import { FaultForm } from "./faultForm";
import { Latency } from "./latency";
import { Reset } from "./reset";

/** What goes wrong on purpose, what takes time, what time it is; and all as at the start. */
export function Faults() {
  const { said, error, act } = useActs();
  return (
    <>
      <div class="told">
        <Trouble text={error} />
        <Note text={said} />
      </div>
      <div class="tools">
        <div>
          <Active act={act} />
          <FaultForm act={act} />
        </div>
        <div>
          <Latency act={act} />
          <Clock act={act} />
          <Reset act={act} />
        </div>
      </div>
    </>
  );
}
