import { z } from "zod";
import { id } from "../../kit/body";
import { type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import { markExported, said } from "../../rules/exporting";

interface Exportable {
  id: number;
  syncStatus: string | null;
}

/** `POST {path}` with a list of transactions, each by its ID under `key`: marks them, and says what became of each. */
export const exportRows = <R extends Exportable>(
  path: string,
  table: Table<R>,
  key: string,
  changesBy: (externalId: string | undefined) => Partial<R> = () => ({}),
): Operation =>
  operation({
    method: "POST",
    path,
    body: () =>
      z.array(
        z.strictObject({
          [key]: id,
          externalId: z.string().nullish(),
          externalMessage: z.string().nullish(),
        } as Record<string, z.ZodType>),
      ),
    handle: ({ body }) =>
      body.map((row) => {
        const given = row[key] as number;
        const externalId = (row.externalId as string | null | undefined) ?? undefined;
        return said(key, given, markExported(table, given, changesBy(externalId)));
      }),
  });

/** The same with nothing but IDs, under `idsKey` in an object. */
export const exportIds = <R extends Exportable>(
  path: string,
  table: Table<R>,
  { idsKey, key }: { idsKey: string; key: string },
): Operation =>
  operation({
    method: "POST",
    path,
    body: () => z.strictObject({ [idsKey]: z.array(id) }),
    handle: ({ body }) =>
      (body[idsKey] as number[]).map((given) => said(key, given, markExported(table, given))),
  });
