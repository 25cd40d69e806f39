import { z } from "zod";
import { name, nullAsMissing } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";

export const tagTypes = (state: State): Operation[] => [
  list("/tag-types", state.tagTypes, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  feed("/export/tag-types", state.tagTypes, state),
  operation({
    method: "POST",
    path: "/tag-types",
    body: () => newTagType,
    handle: ({ body }) => {
      const now = timestamp(state.clock);
      const tag = { code: "", isVisibleOnDispatchBoard: true, ...body };
      const { id } = state.tagTypes.insert({
        id: newId(state),
        ...tag,
        active: true,
        createdOn: now,
        modifiedOn: now,
      });
      return { id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/tag-types/{id}",
    body: () => tagTypeUpdate,
    handle: ({ params, body }) => {
      const tag = find(state.tagTypes, params.id);
      return { id: state.tagTypes.update(tag, withoutUndefined(body)).id };
    },
  }),
];

const fields = {
  name,
  color: z.string().regex(/^#[\da-f]{6}$/i, { error: "The color must be a hexadecimal one." }),
  code: z.string().max(20),
  importance: z.enum(["Medium", "High"]),
  isConversionOpportunity: z.boolean(),
  allowToUseOnTimesheetActivity: z.boolean(),
  isVisibleOnDispatchBoard: z.boolean(),
};

const newTagType = nullAsMissing(z.strictObject(fields).partial().required({ name: true, color: true }));

const tagTypeUpdate = z.strictObject({ ...fields, importance: fields.importance.nullable() }).partial();
