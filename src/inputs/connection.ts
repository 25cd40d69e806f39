import { input } from "@prismatic-io/spectral";
import { toggle } from "./kinds";

export const connection = input({ label: "Connection", type: "connection", required: true });

export const debugRequest = toggle({
  label: "Debug Request",
  comments: "Logs each request and its answer, without secrets. Turn it on to find errors.",
});
