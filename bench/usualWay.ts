import axios from "axios";

interface Page {
  hasMore: boolean;
  data: { id: number; jobNumber: string }[];
}

/**
 * The usual way to read a list: one page of 500 after the other, the list copied on every page.
 * @param url of the list.
 */
export async function usualWay(url: string) {
  let records: Page["data"] = [];
  let page = 1;
  let hasMore = true;
  while (hasMore) {
    const { data } = await axios.get<Page>(url, { params: { page, pageSize: 500 } });
    records = [...records, ...data.data];
    hasMore = data.hasMore;
    page += 1;
  }
  return records;
}
