import type { CustomFieldType } from "../kept";

/**
 * Why a custom field cannot say this: a dropdown has one of its options, a number is one. The documents are silent about
 * it. A value may always be blank.
 */
export function problemOfValue(type: CustomFieldType | undefined, value: string | null | undefined) {
  if (type === undefined || value == null || value === "") return undefined;
  const { dataType, dataTypeOptions: options, name } = type;
  if (dataType === "Dropdown" && !options?.includes(value))
    return `The value '${value}' is not one of ${name}. Values: [${options?.join(", ")}].`;
  if (dataType === "Numeric" && !Number.isFinite(Number(value)))
    return `The value '${value}' of ${name} is not a number.`;
  return undefined;
}
