import { z } from "zod";
import type { ContactPreference } from "../../../api/crm/contactPreferences";
import { invalid, notFound } from "../../kit/errors";
import { type Operation, operation } from "../../kit/operation";
import { preferenceTypes } from "../../rules/crmContacts";
import type { State } from "../../state";
import { contactOf, findByGuid } from "./contacts";

const ofMethod = "/contacts/{contactId}/contact-methods/{contactMethodId}/preferences";

/** What persons' numbers and addresses may be used for. */
export const contactPreferences = (state: State): Operation[] => [
  operation({ method: "GET", path: "/contacts/preferences", handle: () => preferenceTypes }),
  operation({
    method: "GET",
    path: ofMethod,
    handle: ({ params }) => {
      const id = methodIdOf(state, params);
      return preferenceTypes.map((type) => preferenceOf(state, id, type));
    },
  }),
  operation({
    method: "GET",
    path: `${ofMethod}/{preferenceName}`,
    handle: ({ params }) => preferenceOf(state, methodIdOf(state, params), typeNamed(params.preferenceName)),
  }),
  operation({
    method: "PATCH",
    path: `${ofMethod}/{preferenceName}`,
    body: () => z.strictObject({ value: z.string() }).partial(),
    handle: ({ params, body: { value } }) => {
      const [id, type] = [methodIdOf(state, params), typeNamed(params.preferenceName)];
      if (value !== undefined) {
        if (!/^(true|false)$/i.test(value))
          throw invalid({
            Value: [`The value '${value}' is not valid: ${type.name} must be true or false.`],
          });
        state.preferred.ofMethods.set(id, { ...state.preferred.ofMethods.get(id), [type.name]: value });
      }
      return preferenceOf(state, id, type);
    },
  }),
];

const methodIdOf = (state: State, { contactId, contactMethodId }: Record<string, string>): string =>
  findByGuid(contactOf(state, contactId).methods, "Contact method", contactMethodId).id;

/** @throws ApiError 404 where there is no such preference */
function typeNamed(name = ""): ContactPreference {
  const type = preferenceTypes.find((each) => each.name === name);
  if (type === undefined) throw notFound("Contact preference", name);
  return type;
}

/** Of a number or address; null where nobody has said it. */
const preferenceOf = (state: State, methodId: string, { name, dataType }: ContactPreference) => ({
  ...{ name, dataType },
  value: state.preferred.ofMethods.get(methodId)?.[name] ?? null,
});
