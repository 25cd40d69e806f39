import { z } from "zod";
import type { JobCancellation, JobEvent } from "../../kept";
import { activeReference, dateTime, name } from "../../kit/body";
import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, listOf, type Operation, operation } from "../../kit/operation";
import { cancelJob, completeJob, holdJob, removeCancellation } from "../../rules/jobStatus";
import type { State } from "../../state";

/** The ways that a job takes after it was booked, what happened to it, and why. */
export const jobStatus = (state: State): Operation[] => [
  operation({
    method: "PUT",
    path: "/jobs/{id}/cancel",
    body: () => z.strictObject({ reasonId: activeReference(state.cancelReasons), memo: name }),
    handle: ({ params, body }) => cancelJob(state, find(state.jobs, params.id), body),
  }),
  operation({
    method: "PUT",
    path: "/jobs/{id}/remove-cancellation",
    handle: ({ params }) => removeCancellation(state, find(state.jobs, params.id)),
  }),
  listOf("/jobs/{id}/canceled-log", state.jobs, state.jobCancellations, {
    by: "jobId",
    view: shownCancellation,
  }),
  feed("/export/job-canceled-logs", state.jobCancellations, state, { view: shownCancellation }),
  operation({
    method: "PUT",
    path: "/jobs/{id}/hold",
    body: () => z.strictObject({ reasonId: activeReference(state.holdReasons), memo: name }),
    handle: ({ params, body }) => holdJob(state, find(state.jobs, params.id), body),
  }),
  operation({
    method: "PUT",
    path: "/jobs/{id}/complete",
    body: () => z.strictObject({ completedOn: dateTime }),
    handle: ({ params, body }) => completeJob(state, find(state.jobs, params.id), body.completedOn),
  }),
  operation({
    method: "GET",
    path: "/jobs/{id}/history",
    handle: ({ params }) => ({
      history: state.jobHistory.where("jobId", find(state.jobs, params.id).id).map(shownEvent),
    }),
  }),
  feed("/export/job-history", state.jobHistory, state, {
    tellsActive: false,
    view: ({ jobId, memo, ...event }) => ({ jobId, history: [event] }),
  }),
  list("/job-cancel-reasons", state.cancelReasons, {
    filters: { active, ...dates },
    sorts: commonSorts,
  }),
  list("/job-hold-reasons", state.holdReasons, {
    filters: { active, ...dates },
    sorts: commonSorts,
  }),
];

const shownCancellation = ({ modifiedOn, ...shown }: JobCancellation) => shown;

const shownEvent = ({ jobId, ...shown }: JobEvent) => shown;
