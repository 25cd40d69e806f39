import { testing } from "@prismatic-io/spectral";
import component from "../../src";

/**
 * A process of its own: uploads a file of 200 MB with the inputs it is given, and prints the most memory that it
 * ever held, in MB.
 */
const [key = "", inputs = "", input = ""] = process.argv.slice(2);
const file = Buffer.alloc(200_000_000, 0xff);
const value = input === "fileData" ? [{ key: "file", value: file }] : file;

testing
  .createHarness(component)
  .action(key, { ...JSON.parse(inputs), [input]: value })
  .then(() => console.log(process.resourceUsage().maxRSS / 1_000));
