import { SpectralError } from "@prismatic-io/spectral";
import { keepOnly } from "../client/keep";
import { toPage } from "../client/page";
import { fewAtOnce } from "../client/pages";
import { largestPage } from "../inputs/list";
import { type Call, type Calling, endpointOf } from "./declaration";

/**
 * What a list without pages has, so many IDs at a time.
 * @throws SpectralError where more follow than ServiceTitan says how to ask for.
 */
export async function readAtOnce(
  { client, values }: Call,
  url: string,
  chunks: URLSearchParams[],
  action: Calling & { label: string },
): Promise<unknown[]> {
  const { label } = action;
  const { api, version } = endpointOf(action);
  const keep = keepOnly(values.keepFields as string[]);
  const read = async (params: URLSearchParams) => {
    const { data: answer } = await client(api, { version }).get<unknown>(url, { params });
    const { data, told, hasMore } = toPage(label, answer, 1, largestPage);
    if (told && hasMore)
      throw new SpectralError(
        `${label} failed: ServiceTitan has more of these than it gives: ask for fewer.`,
      );
    return data.map(keep);
  };
  return (await fewAtOnce(chunks, read)).flat();
}
