import { type Asked, readCommandLine } from "./command/commandLine";
import { greeting, requestLine } from "./command/greeting";
import { endWhenTold, fail } from "./command/lifetime";
import { start } from "./command/start";
import { beginWith, keepIn } from "./command/stateFile";

run().catch(fail);

async function run(): Promise<void> {
  const asked = read();
  if ("text" in asked) return console.log(asked.text);
  const { options, stateFile } = asked;
  const sandbox = await start(options);
  try {
    if (stateFile !== undefined) beginWith(stateFile, sandbox);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
  sandbox.requests.listen((request) => {
    if (request.status !== undefined) console.log(requestLine(request));
  });
  console.log(greeting(sandbox, options));
  endWhenTold(async () => {
    await sandbox.close();
    if (stateFile !== undefined) keepIn(stateFile, sandbox);
  });
}

function read(): Asked {
  try {
    return readCommandLine(process.argv.slice(2), process.env);
  } catch (error) {
    throw new Error(`${(error as Error).message.replace(/\.$/, "")}: --help shows the options.`);
  }
}
