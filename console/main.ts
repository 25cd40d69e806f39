import { fail } from "../sandbox/command/lifetime";
import { runCommand } from "../sandbox/command/run";
import { openBrowser } from "./openBrowser";
import { root, tryOut } from "./tryOut";

/** Starts a sandbox with a console, on which the built component can be tried, and opens it in a browser. */

const args = process.argv.slice(2);
const noOpen = "--no-open";

runCommand(
  args.filter((arg) => arg !== noOpen),
  {
    help: `The console takes one more: ${noOpen} opens no browser.`,
    options: (given) => ({
      ...given,
      console: { tryAt: root },
      plugins: [tryOut({ certificate: given.https?.cert })],
    }),
    started: ({ url }) => {
      if (!args.includes(noOpen)) openBrowser(`${url}/console`);
    },
  },
).catch(fail);
