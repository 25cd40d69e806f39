import { useAnswer } from "../answers";
import { health } from "../sandbox";
import { Trouble } from "../ui/parts";
import { type Logged, operationOf } from "./logged";

/** The component's actions that send such a request, each with its page in the reference. */
export function ActionLinks({ request }: { request: Logged }) {
  const tryAt = health.value?.console?.tryAt;
  const operation = operationOf(request);
  const { data, error } = useAnswer<Record<string, string[]>>(
    tryAt && operation ? `${tryAt}/operations` : undefined,
  );
  const keys = operation ? (data?.[operation] ?? []) : [];
  if (error) return <Trouble text={error} />;
  if (keys.length === 0) return null;
  return (
    <section aria-label="Actions">
      <h3>{keys.length === 1 ? "The action that does this" : "Actions that do this"}</h3>
      <p class="row">
        {keys.map((key) => (
          <a key={key} href={`${tryAt}/reference#${encodeURIComponent(key)}`} target="_blank" rel="noopener">
            {key} in the reference
          </a>
        ))}
      </p>
    </section>
  );
}
