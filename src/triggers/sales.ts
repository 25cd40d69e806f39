import { changeTrigger } from "../declare/changeTrigger";
import { estimates } from "../feeds/sales";

export const estimateChanged = changeTrigger({
  label: "Estimate Changed",
  description: "When an estimate is created, changed, sold or dismissed.",
  feed: estimates,
  events: {
    sold: { is: (estimate) => statusOf(estimate) === "Sold", at: "soldOn" },
    dismissed: { is: (estimate) => statusOf(estimate) === "Dismissed" },
  },
});

const statusOf = ({ status }: Record<string, unknown>) => (status as { name?: unknown } | null)?.name;
