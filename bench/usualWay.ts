import axios from "axios";

export interface Job {
  id: number;
  jobNumber: string;
  customerId: number;
}

interface Page {
  hasMore: boolean;
  data: Job[];
}

/** Where only some fields of a job are kept: those. */
export const keepSome = ({ id, jobNumber, customerId }: Job): Job => ({ id, jobNumber, customerId });

/**
 * The usual way to read a list: one page of 500 after the other, the list copied on every page.
 * @param url of the list.
 * @param keep what is kept of each record.
 */
export async function usualWay(url: string, keep = (job: Job) => job) {
  let records: Page["data"] = [];
  let page = 1;
  let hasMore = true;
  while (hasMore) {
    const { data } = await axios.get<Page>(url, { params: { page, pageSize: 500 } });
    records = [...records, ...data.data.map(keep)];
    hasMore = data.hasMore;
    page += 1;
  }
  return records;
}
