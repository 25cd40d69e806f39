import { z } from "zod";
import type { ApiRecord } from "../../api/record";
import { newId, type State } from "../state";
import { plainSchema } from "./plainSchema";

/** How much a record has of what may be null: all of it, its objects and lists without their values, or nothing. */
export const fills = ["full", "hollow", "bare"] as const;
export type Fill = (typeof fills)[number];

/** What values are made with. */
interface Maker {
  state: State;
  /** When what is made was noted down. */
  date: string;
  /** Fields that stay as they are, by their path: "items.price". */
  kept: ReadonlySet<string>;
}

/**
 * Gives a record, as it is answered, as much as told. What is there stays where it may; what is missing is made after
 * the example of its kind, with IDs of records that are there.
 * @param kept paths of fields that stay as they are
 */
export function filled<R extends object>(
  state: State,
  { shape, example }: ApiRecord,
  record: R,
  fill: Fill,
  kept: readonly string[] = [],
): R {
  const { modifiedOn, createdOn } = record as { modifiedOn?: string; createdOn?: string };
  const maker = { state, date: modifiedOn ?? createdOn ?? "", kept: new Set([...kept, "id", "active"]) };
  return fillIn(shape, record, example, fill, "", maker) as R;
}

function fillIn(field: z.ZodType, value: unknown, example: unknown, fill: Fill, path: string, maker: Maker) {
  if (maker.kept.has(path)) return value;
  const { schema, isNullable } = plainSchema(field);
  const isNested = schema instanceof z.ZodObject || schema instanceof z.ZodArray;
  if (isNullable && (fill === "bare" || (fill === "hollow" && !isNested))) return null;
  if (schema instanceof z.ZodArray) return fillList(schema, value, example, fill, path, maker);
  if (schema instanceof z.ZodObject) return fillObject(schema, value, example, fill, path, maker);
  // A record that is told in part stays so.
  if (value === undefined && !isNullable && !path.includes(".")) return undefined;
  return value ?? made(schema, example, path, maker);
}

function fillObject(
  { shape }: z.ZodObject,
  value: unknown,
  example: unknown,
  fill: Fill,
  path: string,
  maker: Maker,
): object {
  const [parts, examples] = [value, example] as Record<string, unknown>[];
  const fields = Object.entries<z.ZodType>(shape).map(([key, field]) => [
    key,
    fillIn(field, parts?.[key], examples?.[key], fill, path === "" ? key : `${path}.${key}`, maker),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

interface Choice {
  key: string;
  options: unknown[];
}

function fillList(
  schema: z.ZodArray,
  value: unknown,
  example: unknown,
  fill: Fill,
  path: string,
  maker: Maker,
): unknown[] {
  const element = plainSchema(schema.element as z.ZodType).schema;
  const [given, examples] = [value ?? [], example ?? []] as unknown[][];
  if (fill === "bare") return given as unknown[];
  if (!(element instanceof z.ZodObject))
    return given?.length ? given : (examples ?? []).map((each) => made(element, each, path, maker));
  // Among items that are made here, each choice comes up once.
  const choices = Object.entries<z.ZodType>(element.shape).flatMap(([key, field]): Choice[] => {
    const { schema: choice } = plainSchema(field);
    if (key === "active") return [{ key, options: [true, false] }];
    return choice instanceof z.ZodEnum ? [{ key, options: choice.options }] : [];
  });
  const count = Math.max(fills.length, ...choices.map(({ options }) => options.length));
  const items = given?.length
    ? given
    : Array.from({ length: count }, (_, i) =>
        Object.fromEntries(choices.map(({ key, options }) => [key, options[i % options.length]])),
      );
  return items.map((item, i) => {
    const each = fill === "full" ? (fills[i % fills.length] as Fill) : fill;
    return fillObject(element, item, examples?.[0], each, path, maker);
  });
}

/** A value that is missing. */
function made(schema: z.ZodType, example: unknown, path: string, { state, date }: Maker): unknown {
  const name = path.slice(path.lastIndexOf(".") + 1);
  const isMoment = schema instanceof z.ZodISODateTime || /^\d{4}-\d\d-\d\dT/.test(String(example));
  if (isMoment) return date;
  if (schema instanceof z.ZodISODate) return date.slice(0, "YYYY-MM-DD".length);
  // IDs of records have 64 bits.
  if (schema instanceof z.ZodNumberFormat) return example ?? 1;
  if (typeof example === "number" || schema instanceof z.ZodNumber)
    return /^id$|Id$|Ids$/.test(name) ? someId(state, name) : (example ?? 1);
  return example ?? (schema instanceof z.ZodBoolean || name);
}

/** The ID of a record that a field can refer to, or a new one where the sandbox keeps none of that kind. */
function someId(state: State, name: string): number {
  const [first] = referredTo(state)[name]?.keys() ?? [];
  return first ?? newId(state);
}

const referredTo = (state: State): Record<string, Map<number, unknown> | undefined> => ({
  accountManagerId: state.employees,
  activatedById: state.employees,
  appoitmentId: state.appointments,
  bookingId: state.bookings,
  businessUnitId: state.businessUnits,
  businessUnitIds: state.businessUnits,
  categories: state.categories,
  customerId: state.customers,
  defaultCampaignId: state.campaigns,
  employeeId: state.employees,
  jobId: state.jobs,
  locationId: state.locations,
  membershipId: state.memberships,
  membershipTypeId: state.membershipTypes,
  renewedById: state.memberships,
  recurringServiceTypeId: state.recurringServiceTypes,
  invoiceTemplateId: state.invoiceTemplates,
  invoiceTemplateForFollowingYearsId: state.invoiceTemplates,
  billingTemplateId: state.invoiceTemplates,
  paymentTermId: state.paymentTerms,
  projectId: state.projects,
  recallForId: state.jobs,
  recurringLocationId: state.locations,
  skuId: state.skus,
  soldById: state.technicians,
  tagTypeIds: state.tagTypes,
  technicianId: state.technicians,
  warrantyId: state.jobs,
});

/** Gives a field, or one of a part ("templateFields.billingScheduleType"), its documented values in turn. */
export function giveInTurn(
  { shape }: Pick<ApiRecord, "shape">,
  records: Iterable<object>,
  path: string,
): void {
  const [name = "", part] = path.split(".");
  const { schema } = plainSchema((shape as z.ZodObject).shape[name] as z.ZodType);
  if (part !== undefined) {
    const parts = [...records].map((record) => record[name as keyof typeof record]);
    giveInTurn({ shape: schema }, parts, part);
    return;
  }
  const isList = schema instanceof z.ZodArray;
  const { options } = plainSchema(isList ? (schema.element as z.ZodType) : schema).schema as z.ZodEnum;
  for (const [i, record] of [...records].entries()) {
    const value = options[i % options.length];
    Object.assign(record, { [name]: isList ? [value] : value });
  }
}
