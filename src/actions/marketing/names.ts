/** A name as two of them are compared. */
export const foldedName = (name: string) => name.trim().toLowerCase();
