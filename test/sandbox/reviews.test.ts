import type { Review } from "../../api/marketingreputation/reviews";
import { first, type Page, useSandbox } from "./support";

/** What customers wrote on review sites. */

const api = useSandbox();

const listed = async (query: string) => {
  const path = `/reviews?pageSize=500&${query}`;
  const { status, body } = await api.call<Page<Review>>("GET", "marketingreputation", path);
  expect(status).toBe(200);
  return body.data;
};

test("reviews are listed by what they say, where, and how good they are", async () => {
  const good = await listed("search=WARM&fromRating=4.5&toRating=5&sources=Google&sources=Yelp");
  expect(good.length).toBeGreaterThan(0);
  expect(new Set(good.map(({ platform, rating }) => `${platform} ${rating}`))).toEqual(new Set(["Google 5"]));
  expect(await listed("search=warm&sources=Yelp")).toEqual([]);
});

test("reviews of no technician are listed beside those of some only where they are asked for", async () => {
  const { technicianId } = first(api.sandbox.state.reviews, (review) => review.technicianId != null);
  const of = async (query: string) =>
    new Set(
      (await listed(`technicianIds=${technicianId}${query}`)).map((review) => review.technicianId ?? null),
    );
  expect(await of("")).toEqual(new Set([technicianId]));
  expect(await of("&includeReviewsWithoutTechnician=true")).toEqual(new Set([technicianId, null]));
});

test("numbers without words are told as they are, and what only filters know is not", async () => {
  const [one, other] = [await listed("responseTypes=0&responseTypes=2"), await listed("responseTypes=1")];
  expect(one.length + other.length).toBe(api.sandbox.state.reviews.size);
  const known = Object.keys(other[0] ?? {});
  expect(known).toContain("reviewType");
  for (const hidden of ["id", "campaignId", "locationId", "responseType"])
    expect(known).not.toContain(hidden);
});
