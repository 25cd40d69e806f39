#!/usr/bin/env node
// The package `servicetitan-sandbox`, which is a command and a module in one file.
export { startSandbox } from "./server";

if (require.main === module) require("./main");
