import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { linkTo, tenant } from "../address";
import { type Answer, changes, useAnswer } from "../answers";
import { health } from "../sandbox";
import { ask, pathOf } from "../server";
import { Panel } from "../ui/panel";
import { Facts, Note, Trouble } from "../ui/parts";
import { momentInWords, timeOf } from "../ui/times";

type Fields = Record<string, unknown> & { id: number };

/** Answers of `/_sandbox/records`. */
interface Found {
  records: Fields[];
}
interface One {
  record: Fields;
}

const path = (table: string, query: Record<string, string | number | undefined> = {}) =>
  pathOf(`/_sandbox/records/${table}`, { ...query, tenant: tenant.value });

/** A record, again whenever one of its table changes. */
const useRecord = (table: string, id: unknown): Fields | undefined =>
  useAnswer<One>(id ? path(`${table}/${id}`) : undefined, changes([table], tenant.value)).data?.record;

/** The records of a table that refer to one by a field. */
const useThose = (table: string, field: string, id: unknown): Answer<Found> =>
  useAnswer<Found>(
    id ? path(table, { where: `${field}:${id}`, sort: "id", pageSize: 100 }) : undefined,
    changes([table], tenant.value),
  );

/** A job with all that belongs to it, and what people do with it in ServiceTitan itself. */
export function JobPanel({ id, onClose }: { id: number; onClose: () => void }) {
  const answer = useAnswer<One>(path(`jobs/${id}`), changes(["jobs"], tenant.value));
  const job = answer.data?.record;
  const customer = useRecord("customers", job?.customerId);
  const location = useRecord("locations", job?.locationId);
  const jobType = useRecord("jobTypes", job?.jobTypeId);
  const invoice = useRecord("invoices", job?.invoiceId);
  const [said, say] = useState<{ note?: string; trouble?: string }>({});
  const play: Play = async (event, note) => {
    try {
      await ask(pathOf(`/_sandbox/${event}`, { tenant: tenant.value }), { method: "POST" });
      say({ note });
    } catch (error) {
      say({ trouble: (error as Error).message });
    }
  };
  return (
    <Panel title={`Job ${job?.jobNumber ?? id}`} onClose={onClose}>
      <Trouble text={answer.error ?? said.trouble} />
      <Note text={said.note} />
      {job && (
        <>
          <Facts
            facts={[
              ["Status", String(job.jobStatus)],
              ["Type", named(jobType)],
              ["Priority", String(job.priority)],
              ["Summary", String(job.summary ?? "")],
              ["Customer", customer && <Ref table="customers" record={customer} />],
              [
                "Location",
                location && <Ref table="locations" record={location} text={addressOf(location)} />,
              ],
              ["ID", <Ref key="id" table="jobs" record={job} text={String(job.id)} />],
            ]}
          />
          <Visits job={id} play={play} />
          <InvoicePart invoice={invoice} play={play} />
          <Notes job={id} />
          <History job={id} />
          <div class="row">
            <button
              type="button"
              class="bad"
              disabled={job.jobStatus === "Completed" || job.jobStatus === "Canceled"}
              onClick={() => play(`jobs/${id}/cancel`, "The job is canceled.")}
            >
              Cancel the job
            </button>
            {health.value?.console?.tryAt && (
              <a class="button quiet" href={linkTo(["try"], { use: `jobs:${id}` })}>
                Use this ID in an action
              </a>
            )}
          </div>
        </>
      )}
    </Panel>
  );
}

/** Lets somebody do something, as in `appointments/5/finish`, and says so. */
type Play = (event: string, note: string) => Promise<void>;

const named = (record?: Fields) => (record ? String(record.name) : "");

function addressOf({ address }: Fields): string {
  const { street, unit, city, state, zip } = (address ?? {}) as Record<string, string | null>;
  return [[street, unit].filter(Boolean).join(" "), city, [state, zip].filter(Boolean).join(" ")]
    .filter(Boolean)
    .join(", ");
}

function Ref({ table, record, text = named(record) }: { table: string; record: Fields; text?: string }) {
  return <a href={linkTo(["records", table], { id: record.id })}>{text || record.id}</a>;
}

interface Step {
  act: string;
  label: string;
  note: string;
  /** The statuses that it goes on from. */
  from: string[];
}

const steps: Step[] = [
  { act: "dispatch", label: "Dispatch", note: "The technicians are on their way.", from: ["Scheduled"] },
  {
    act: "arrive",
    label: "Arrive",
    note: "The technicians have arrived.",
    from: ["Dispatched", "Paused"],
  },
  { act: "pause", label: "Pause", note: "The work is paused.", from: ["Working"] },
  { act: "finish", label: "Finish", note: "The work is done.", from: ["Working", "Paused"] },
];

/** The job's appointments, each with its crew and what comes next. */
function Visits({ job, play }: { job: number; play: Play }) {
  const { data, error } = useThose("appointments", "jobId", job);
  const { data: crew } = useThose("assignments", "jobId", job);
  return (
    <Part title="Appointments and crew">
      <Trouble text={error} />
      {data?.records.map((visit) => {
        const own = crew?.records.filter((each) => each.active && each.appointmentId === visit.id) ?? [];
        const isPaused = visit.status === "Working" && own.length > 0 && own.every((each) => each.isPaused);
        const status = isPaused ? "Paused" : String(visit.status);
        return (
          <div key={visit.id} class="visit">
            <p>
              <span class={`chip ${visit.status}`}>{status}</span>{" "}
              <Ref table="appointments" record={visit} text={String(visit.appointmentNumber)} />,{" "}
              {momentInWords(String(visit.start))} – {timeOf(String(visit.end))}
            </p>
            <p>{own.length === 0 ? "Nobody is assigned." : own.map(techniciansName).join(", ")}</p>
            <div class="row">
              {steps
                .filter(({ from }) => from.includes(status))
                .map(({ act, label, note }) => (
                  <button
                    key={act}
                    type="button"
                    disabled={own.length === 0}
                    onClick={() => play(`appointments/${visit.id}/${act}`, note)}
                  >
                    {label}
                  </button>
                ))}
            </div>
          </div>
        );
      })}
    </Part>
  );
}

const techniciansName = (assignment: Fields) => String(assignment.technicianName);

function InvoicePart({ invoice, play }: { invoice?: Fields; play: Play }) {
  if (!invoice) return null;
  const items = (invoice.items ?? []) as { displayName?: string; quantity?: string; total?: string }[];
  return (
    <Part title="Invoice">
      <p>
        <Ref table="invoices" record={invoice} text={`Invoice ${invoice.referenceNumber}`} />,{" "}
        {String(invoice.syncStatus)}, ${String(invoice.total ?? "0.00")}
      </p>
      <ul class="plain">
        {items.map(({ displayName, quantity, total }, index) => (
          <li key={index}>
            {quantity} × {displayName}, ${total}
          </li>
        ))}
      </ul>
      {invoice.syncStatus === "Pending" && (
        <div class="row">
          <button
            type="button"
            class="quiet"
            onClick={() => play(`invoices/${invoice.id}/post`, "The invoice is posted.")}
          >
            Post the invoice
          </button>
        </div>
      )}
    </Part>
  );
}

function Notes({ job }: { job: number }) {
  const { data } = useThose("notes", "ownerId", job);
  if (!data?.records.length) return null;
  return (
    <Part title="Notes">
      <ul class="plain">
        {data.records.map((note) => (
          <li key={note.id}>
            {String(note.text)} <small>{momentInWords(String(note.createdOn))}</small>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function History({ job }: { job: number }) {
  const { data } = useThose("jobHistory", "jobId", job);
  return (
    <Part title="History">
      <ol class="plain">
        {data?.records.map((event) => (
          <li key={event.id}>
            {String(event.eventType)}
            {event.memo ? `: ${event.memo}` : ""} <small>{momentInWords(String(event.date))}</small>
          </li>
        ))}
      </ol>
    </Part>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);
