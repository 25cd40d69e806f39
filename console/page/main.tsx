import { render } from "preact";
import { App } from "./app";
import { start } from "./stream";

start();
render(<App />, document.getElementById("console") as HTMLElement);
