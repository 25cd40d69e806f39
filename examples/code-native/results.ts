import type { Result } from "@component-manifests/servicetitan/results";

/** What the compiler has to refuse: it fails where one of these lines compiles. */
export function misspelt(
  { data: job }: Result<"createJob">,
  { data: jobs }: Result<"listJobs">,
  { data: found }: Result<"findOrCreateCustomer">,
): unknown[] {
  return [
    [job.id, jobs.data[0]?.jobNumber, found.record?.name],
    // @ts-expect-error: of a record, it is jobNumber
    job.number,
    // @ts-expect-error: of a record in a list, it is jobStatus
    jobs.data[0]?.status,
    // @ts-expect-error: of what an action of several requests returns, it is record
    found.customer,
    // @ts-expect-error: it is null where several fit
    found.record.name,
  ];
}
