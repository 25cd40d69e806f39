import { fail } from "./command/lifetime";
import { runCommand } from "./command/run";

runCommand(process.argv.slice(2)).catch(fail);
