import { z } from "zod";
import { name, nullAsMissing } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

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
];

const newTagType = nullAsMissing(
  z.strictObject({
    name,
    color: z.string().regex(/^#[\da-f]{6}$/i, { error: "The color must be a hexadecimal one." }),
    code: z.string().max(20).optional(),
    importance: z.enum(["Medium", "High"]).optional(),
    isConversionOpportunity: z.boolean().optional(),
    allowToUseOnTimesheetActivity: z.boolean().optional(),
    isVisibleOnDispatchBoard: z.boolean().optional(),
  }),
);
