import { z } from "zod";
import type { JobEquipment } from "../../../api/jpm/jobEquipment";
import type { Job } from "../../kept";
import { reference } from "../../kit/body";
import { notFound } from "../../kit/errors";
import { find, type Operation, operation } from "../../kit/operation";
import { addToHistory } from "../../rules/history";
import type { State } from "../../state";

/** The installed equipment that a job is about. */
export const jobEquipment = (state: State): Operation[] => {
  const job = ({ id }: Record<string, string>) => find(state.jobs, id);
  const body = z.strictObject({ equipmentIds: z.array(reference(state.installedEquipment)) });
  return [
    operation({
      method: "GET",
      path: "/jobs/{id}/equipment",
      handle: ({ params }) => shown(job(params)),
    }),
    operation({
      method: "POST",
      path: "/jobs/{id}/equipment",
      body: () => body,
      handle: ({ params, body }) =>
        shown(change(state, job(params), (ids) => [...ids, ...body.equipmentIds])),
    }),
    operation({
      method: "DELETE",
      path: "/jobs/{id}/equipment",
      status: 204,
      body: () => body,
      handle: ({ params, body }) => {
        change(state, job(params), (ids) => ids.filter((id) => !body.equipmentIds.includes(id)));
      },
    }),
    operation({
      method: "DELETE",
      path: "/jobs/{id}/equipment/{equipmentId}",
      status: 204,
      handle: ({ params }) => {
        const about = job(params);
        const equipment = find(state.installedEquipment, params.equipmentId);
        if (!about.equipmentIds.includes(equipment.id)) throw notFound("Equipment", equipment.id);
        change(state, about, (ids) => ids.filter((id) => id !== equipment.id));
      },
    }),
  ];
};

const shown = ({ equipmentIds }: Job): JobEquipment => ({ equipmentIds });

function change(state: State, job: Job, idsOf: (ids: number[]) => number[]): Job {
  addToHistory(state, { jobId: job.id, eventType: "Job Updated", memo: "equipmentIds" });
  return state.jobs.update(job, { equipmentIds: [...new Set(idsOf(job.equipmentIds))] });
}
