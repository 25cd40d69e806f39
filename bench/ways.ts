/**
 * The usual way, the component, and the physical limit, measured in turn, so that whatever else the machine
 * does meets all three. Each measurement is a process of its own.
 */
export const ways = ["usual", "component", "limit"] as const;
export type Way = (typeof ways)[number];
export type ByWay<T> = Record<Way, T>;

export const byWay = <T>(make: (way: Way) => T): ByWay<T> => ({
  usual: make("usual"),
  component: make("component"),
  limit: make("limit"),
});
