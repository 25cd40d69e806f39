import { SpectralError } from "@prismatic-io/spectral";
import { type MaterialsMarkup, materialsMarkup } from "../../../api/pricebook/materialsMarkups";
import { action } from "../../declare/action";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { id, number } from "../../inputs/kinds";
import { type LookedAt, readWhole } from "../../lookups/read";

const markupList = {
  calls: "GET pricebook /materialsmarkup",
  scope: "Pricebook → Materials (Read)",
  what: ["materials markup", "materials markups"],
  hasNoTotal: true,
} satisfies LookedAt;

export const listMaterialsMarkups = list({
  label: "List Materials Markups",
  description:
    "List what is added to what materials cost, by how much they cost, page by page or all at once.",
  calls: markupList.calls,
  scope: markupList.scope,
  onlyPages: true,
  tellsTotal: true,
  sorts: [],
  of: materialsMarkup,
});

const materialsMarkupId = id({
  label: "Materials Markup ID",
  comments: "ID of the materials markup.",
  of: "materialsMarkup",
});

/** ServiceTitan answers a single one within an object. */
const unwrapped = (answer: unknown): unknown => (answer as { data?: unknown }).data ?? answer;

export const getMaterialsMarkup = action({
  label: "Get Materials Markup",
  description: "Get one materials markup by ID.",
  calls: "GET pricebook /materialsmarkup/{materialsMarkupId}",
  scope: markupList.scope,
  required: { materialsMarkupId },
  after: unwrapped,
  returns: materialsMarkup,
});

const scope = "Pricebook → Materials (Write)";

/** The highest cost that ServiceTitan takes here. */
const max = 2_147_483_647;

const range = {
  from: number({
    label: "From",
    comments: "The lowest cost that it is for, in the tenant's currency.",
    example: "10",
    min: 0,
    max,
  }),
  to: number({
    label: "To",
    comments: "The highest cost that it is for, in the tenant's currency.",
    example: "50",
    min: 0,
    max,
  }),
  percent: number({
    label: "Percent",
    comments: "How much is added to the cost, in percent, at most 100.",
    example: "80",
    min: 0,
    max: 100,
  }),
};

interface Range {
  from: number;
  to: number;
}

/** Throws where a range ends before it begins. */
function checkRange({ from, to }: Range): void {
  if (from > to) throw new SpectralError(`To must be ${from} (From) or more, but ${to} was given.`);
}

/** The markup of just this range; throws as `readWhole` does. */
async function findLike({ from, to }: Range, call: Call): Promise<MaterialsMarkup | undefined> {
  const all = await readWhole<MaterialsMarkup>(markupList, {}, call);
  return all.find((each) => Number(each.from) === from && Number(each.to) === to);
}

export const createMaterialsMarkup = action({
  label: "Create Materials Markup",
  description:
    "Say what is added to the cost of materials that cost so much. A run that is repeated may add another one, unless Add Once is on.",
  calls: "POST pricebook /materialsmarkup",
  scope,
  required: range,
  optional: { addOnce: addOnce("a markup with the same From and To, whatever its percent,") },
  together: checkRange,
  // The documents require an ID of what has none yet.
  body: (markup) => ({ id: 0, ...markup }),
  around: unlessThere(findLike),
  after: unwrapped,
  returns: materialsMarkup,
  beside: alreadyThere,
});

export const updateMaterialsMarkup = action({
  label: "Update Materials Markup",
  description: "Replace the range and the percent of a materials markup.",
  calls: "PUT pricebook /materialsmarkup/{materialsMarkupId}",
  scope,
  required: { materialsMarkupId, ...range },
  together: checkRange,
  prepare: (values) => ({ ...values, id: values.materialsMarkupId }),
  check: {
    path: "/materialsmarkup/{materialsMarkupId}",
    shows: (answer: unknown, { from, to, percent }) => {
      const there = unwrapped(answer) as MaterialsMarkup;
      return [there.from, there.to, there.percent].map(Number).join() === [from, to, percent].join();
    },
  },
  after: unwrapped,
  returns: materialsMarkup,
});
