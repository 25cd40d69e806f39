import { mostItems } from "../src/declare/picklist";
import { listed } from "./search/search";

/** One thing that somebody may look for in vain. */
export interface NotDone {
  /** What it is, as a name. */
  title: string;
  /** Why not, and what to do instead. */
  text: string;
  /** What people look for it with. */
  words: string[];
}

export const titleOfNotDone = "What this component does not do";

/** By its reason: for want of an operation, of an action, or because nobody can promise it. */
export const notDone: { title: string; entries: NotDone[] }[] = [
  {
    title: "ServiceTitan's API has no operation for it",
    entries: [
      {
        title: "Deleting customers, locations, jobs and other main records",
        text: "ServiceTitan's API deletes no customer, location, job, project, invoice, payment, estimate, lead, booking or membership. Instead: **Update Customer** and **Update Location** with Active off, **Cancel Job**, **Dismiss Lead**, **Dismiss Booking**, **Dismiss Estimate**.",
        words: listed(
          "delete customer, delete location, delete job, delete project, delete invoice, delete payment, delete estimate, delete lead, delete booking, delete membership, remove customer, erase personal data, GDPR, right to be forgotten",
        ),
      },
      {
        title: "Merging duplicates",
        text: "ServiceTitan's API has no operation that merges records: merge them in ServiceTitan. **Find or Create Customer** and its kin keep a flow from making duplicates.",
        words: listed("merge customers, merge duplicates, merge locations, combine records, deduplicate"),
      },
      {
        title: "Registering webhooks",
        text: "ServiceTitan's API registers no webhooks: in its developer portal an app subscribes to them, where ServiceTitan offers that. **ServiceTitan Event** takes what they send; its form is not published. **Customer Changed**, **Job Changed** and the like need none.",
        words: listed(
          "register webhook, create webhook, subscribe webhook, webhook subscription, delete webhook, callback URL",
        ),
      },
      {
        title: "Setting a technician's status",
        text: "Dispatched, working and done are set by technicians and dispatchers in ServiceTitan; its API only tells them. **Technician Status Changed** starts a flow by them, **Dispatch Appointment** assigns technicians and sets the window.",
        words: listed(
          "set technician status, mark arrived, mark on the way, clock in technician, check in, check out",
        ),
      },
      {
        title: "Routes, maps and distances",
        text: "ServiceTitan's API gives no routes, driving times or distances. **Get Location** has coordinates, with which a map service can work.",
        words: listed("route, route optimization, driving time, distance, travel time, map, mileage"),
      },
      {
        title: "Charging cards and refunding",
        text: "ServiceTitan's API charges no card or bank account, and refunds nothing. Payments that were taken elsewhere could be recorded by **Create Payment**; ServiceTitan has withdrawn that operation, so that only apps made before July 2026 may still have it.",
        words: listed(
          "charge card, charge credit card, refund, refund payment, take payment, process payment, ACH, pay invoice, void payment",
        ),
      },
      {
        title: "Invoices and credit memos out of nothing",
        text: "ServiceTitan makes a job's invoice with the job: find it with **List Invoices** (Job ID), change it with **Update Invoice** and **Update Invoice Items**. **Create Invoices** makes adjustments only. Posting an invoice, and making a credit memo, is done in ServiceTitan.",
        words: listed(
          "create invoice, new invoice, make invoice, post invoice, create credit memo, invoice without job, batch invoices",
        ),
      },
      {
        title: "PDFs of invoices, estimates and work orders",
        text: "ServiceTitan's API gives records, not documents. What technicians attached to a job comes with **List Job Attachments** and **Download Job Attachment**.",
        words: listed(
          "invoice PDF, estimate PDF, work order PDF, print invoice, download invoice, download estimate, job report PDF",
        ),
      },
      {
        title: "Files on other records than jobs and installed equipment",
        text: "**Create Job Attachment** and **Create Installed Equipment Attachment** add files, **Create Pricebook Image** a picture; ServiceTitan's API takes none for customers, locations or invoices, and deletes none.",
        words: listed(
          "attach file to customer, attach file to invoice, customer attachment, invoice attachment, location attachment, estimate attachment, delete attachment, delete photo, replace photo",
        ),
      },
      {
        title: "Sending texts and e-mails",
        text: "ServiceTitan's API sends no messages, and e-mails no invoices or estimates; its messages to jobs and projects, opt-outs of texts and suppressions of e-mails were withdrawn. Send with a component for texts or e-mails, and read numbers with **Get Customer Details** or **List Customer Contacts**.",
        words: listed(
          "send SMS, send text message, text customer, send email, email invoice, email estimate, chat, notify customer, notify technician, opt out, unsubscribe",
        ),
      },
      {
        title: "A job without an appointment or a time",
        text: "ServiceTitan books no job without an appointment. **Create Job Request** makes the job on hold at the time that is wished for, and the office schedules it.",
        words: listed(
          "unscheduled job, job without appointment, job without date, backlog, job without time",
        ),
      },
      {
        title: "Holding a time slot",
        text: "ServiceTitan reserves no capacity. **Book Job from Capacity** asks for free windows and books the first right away; where somebody else was faster it says so (`overbooked`).",
        words: listed(
          "reserve slot, hold slot, lock slot, hold appointment time, reserve window, tentative booking",
        ),
      },
      {
        title: "Opportunities",
        text: "ServiceTitan has withdrawn its lists of opportunities and their follow-ups. **List Estimates** and **List Leads** have what they are made of.",
        words: listed(
          "opportunities, list opportunities, opportunity, follow-ups of opportunities, sales pipeline",
        ),
      },
      {
        title: "Timesheets of jobs by an app",
        text: "Technicians' times on jobs can only be read: **List Job Timesheets**. ServiceTitan has withdrawn their creation and change.",
        words: listed(
          "create timesheet, update timesheet, edit timesheet, clock in, clock out, add hours, log time",
        ),
      },
      {
        title: "New forms, custom fields, warehouses, stock movements",
        text: "ServiceTitan's API reads forms and what was filled in, types of custom fields, warehouses, inventory adjustments and transfers; they are made in ServiceTitan. Values of custom fields are set by the updates of their records.",
        words: listed(
          "create form, submit form, fill in form, create custom field, add custom field, define custom field, create warehouse, inventory adjustment, create transfer, adjust stock, stock level, quantity on hand",
        ),
      },
      {
        title: "GraphQL, SQL and searching everything",
        text: "ServiceTitan has a REST API alone, in which each list has its own filters. **Find Customer** and **Find Job** look by phone, e-mail, name, number and reference; **Run Report** joins records; **Read Changes** fills a warehouse to be searched.",
        words: listed("GraphQL, SQL, full text search, global search, join, query language, odata"),
      },
    ],
  },
  {
    title: "There is no action for it, but Raw Request",
    entries: [
      {
        title: "Findings and Scheduling Pro",
        text: "No action calls these two modules. **Raw Request** reaches them, with a URL below the tenant, such as `/schedulers` with API `schedulingpro`.",
        words: listed(
          "findings, location findings, assets, schedulers, scheduler, Scheduling Pro, online scheduler, router performance, sessions",
        ),
      },
      {
        title: "Budget codes and work breakdown structure",
        text: "No action calls the work breakdown structure of Job Planning and Management. **Raw Request** reaches it.",
        words: listed(
          "budget code, budget codes, work breakdown structure, WBS, segments, cost code, job costing",
        ),
      },
      {
        title: "Changing settings of the tenant",
        text: "Job types, arrival windows, zones, skills, business hours, business units, tag types, payroll settings and templates of invoices, estimates and proposals are read by actions; a change of them is sent by **Raw Request**, if it is to be done by an app at all.",
        words: listed(
          "create job type, update job type, create arrival window, create zone, update zone, create skill, technician skills, change business hours, update business unit, update tag type, delete tag type, payroll settings, create estimate template, invoice template",
        ),
      },
      {
        title: "Positions of vehicles",
        text: "What a provider of GPS positions sends ServiceTitan (`gps-pings`) is sent by **Raw Request**.",
        words: listed("gps, gps ping, vehicle location, telematics, fleet tracking, truck location"),
      },
      {
        title: "Adding many pricebook items at once",
        text: "**Update Pricebook in Bulk** changes items that are there. ServiceTitan's operation that adds many (`POST /pricebook`) has no action: **Create Pricebook Service** and its kin add one by one, each once; **Raw Request** sends many.",
        words: listed(
          "bulk create, bulk import, bulk pricebook, import pricebook, import price list, mass create, bulk insert",
        ),
      },
      {
        title: "Creating or changing many records at once",
        text: "ServiceTitan takes one record a request, but for tags, the pricebook and marks of what is exported. A loop in the flow does the rest; the component keeps to the rate limit.",
        words: listed(
          "bulk, batch, bulk update, bulk create customers, batch update, mass update, import customers, import jobs, CSV import",
        ),
      },
    ],
  },
  {
    title: "Limits",
    entries: [
      {
        title: "Requests a second",
        text: "ServiceTitan takes 60 requests a second of an app for a tenant. The component waits for its turn and tries again on 429; of executions in other processes it knows nothing. Of a report ServiceTitan gives a page a minute.",
        words: listed(
          "rate limit, 429, too many requests, throttling, quota, requests per second, concurrency, slow report",
        ),
      },
      {
        title: "Time and memory of an execution",
        text: "Prismatic gives an execution 15 minutes and 1 GB of memory. Records that steps hand on take about twelve times their text: filter lists, cut records down with **Keep Fields**, or let **Read Changes** bring as many a run as fit. Files are held in memory whole.",
        words: listed(
          "timeout, time out, execution time, 15 minutes, out of memory, memory limit, large file, file size, file too large, large list, huge, max records",
        ),
      },
      {
        title: "Items of a picklist",
        text: `A picklist shows ${mostItems.toLocaleString("en-US")} items at most, and its log says where a tenant has more. Those of customers, locations, jobs and the like are narrowed by their **Search**; an ID of an earlier step is taken as well.`,
        words: listed(
          "picklist limit, dropdown limit, 10000, missing in dropdown, not in list, cannot find in picklist",
        ),
      },
      {
        title: "Names only where ServiceTitan has lists",
        text: "Names in place of IDs are taken for settings such as business units, job types and tags, not for customers or jobs: **Find Customer** and **Find Job** look for those.",
        words: listed("name instead of ID, customer by name, lookup by name, job by number"),
      },
    ],
  },
  {
    title: "What nobody can promise",
    entries: [
      {
        title: "Real time",
        text: "Triggers poll at the flow's schedule. ServiceTitan's feeds hold recent changes back for up to 15 minutes, unless **Include Recent Changes** is on, with which some come twice and are told once. Only **ServiceTitan Event** hears at once.",
        words: listed(
          "real time, realtime, instant, immediately, delay, latency, live, late changes, missing changes, 15 minutes, lag",
        ),
      },
      {
        title: "Exactly once",
        text: "ServiceTitan takes no idempotency key. A change without a clear answer is not sent again before a GET has shown that it was not carried out, and a POST or PATCH not at all: the error says that it may have been. **Find or Create Customer** and its kin, **Add Once** and **Sell Once** are safe to run again; of two runs at the same moment both may write.",
        words: listed(
          "exactly once, idempotency, idempotency key, idempotent, sent twice, duplicate records, duplicate job, retry, automatic retry, transaction, rollback, undo",
        ),
      },
      {
        title: "A list as of one moment",
        text: "ServiceTitan's pages are read one after the other while records change. **Fetch All** misses none that stays in the list; what comes or goes meanwhile may be there or not, and the order is ServiceTitan's.",
        words: listed(
          "snapshot, consistent list, complete list, missing records, missing record, all records, order of records, sort order",
        ),
      },
      {
        title: "The order of changes, and every state in between",
        text: "A change is told in no certain order; `at` says when it happened. A record that changes twice between two polls is told in its latest state, and who changed it or which field is not told, but for jobs by **Get Job History**.",
        words: listed(
          "order of events, who changed, what field changed, previous value, old value, before and after, audit trail, change log, diff",
        ),
      },
      {
        title: "Double-booking against other programs",
        text: "**Refuse If Booked** looks before it writes and once more after; ServiceTitan locks no schedule, so that a dispatcher who books between the two is found, but not prevented.",
        words: listed("double booking, double-booked, overlap, conflict, schedule conflict, lock schedule"),
      },
    ],
  },
];
