import type { Component } from "../platform/flow";
import type { Sandbox } from "../sandbox/server";
import { playBill } from "./bill";
import { playCall } from "./call";
import { Day } from "./day";
import { playEvening } from "./evening";
import { playForm } from "./form";
import type { Paper } from "./paper";
import { playRebate } from "./rebate";
import type { Change } from "./records";
import { Stage } from "./stage";
import { playVisit, told } from "./visit";

/** Plays a day of a company in a sandbox that starts in the morning; see `morningOf`. */
export async function playDay(sandbox: Sandbox, component: Component, paper: Paper): Promise<void> {
  const stage = new Stage(component, paper);
  const day = new Day(stage, sandbox.now());
  stage.act(
    "One day at Evergreen Home Services",
    [
      "The company repairs furnaces, pipes and outlets. It keeps its customers, jobs and bills in ServiceTitan.",
      "Flows on Prismatic do some of its office work, and each step of a flow is an action of this component.",
    ].join(" "),
    "Below stands what happens, then the step that was run, and after → what came of it.",
    "ServiceTitan is played by a sandbox on this machine: nothing leaves it.",
  );
  stage.act("7:30 am: the office opens");
  const { url, tokenUrl, tenant, appKey, clientId, clientSecret } = sandbox;
  await stage.connect({ environment: url, tokenUrl, tenant, applicationKey: appKey, clientId, clientSecret });
  await stage.picklist(
    "selectCustomers",
    "Who builds a flow chooses a customer by name, from a drop-down list.",
  );
  const completed = stage.flow<Change>("jobChanged", {
    events: ["completed"],
    startAgainFrom: day.at("07:30"),
  });
  await stage.poll(completed, "A flow waits for jobs that are completed from now on.", told);

  const call = await playCall(stage, day);
  await playForm(stage, day, call);
  await playVisit(stage, day, call, completed);
  await playBill(stage, day, call);
  await playRebate(stage, day);
  await playEvening(stage, day, call);
  stage.finish("The day is done. The built component did all of it.");
}
