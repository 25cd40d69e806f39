import type { Inputs } from "../inputs/input";
import type { Call } from "./declaration";
import { exampleOfForm, type JsonForm, loadForm, scopesOfForm } from "./jsonForm";
import { loadPicklist, type Picklist, picklistInputs } from "./picklist";

/** A data source as data; its kind is the platform's word for what a config page shows of it. */
export type DataSource = Picklist | JsonForm;

/** Its inputs besides the connection. */
export const inputsOfDataSource = (source: DataSource): { required: Inputs; optional: Inputs } =>
  source.kind === "picklist" ? picklistInputs(source) : { required: source.required, optional: {} };

/** The API scopes that an app needs for it; none where they depend on its inputs. */
export const scopesOfDataSource = (source: DataSource): string[] =>
  source.kind === "picklist" ? [source.scope ?? []].flat() : scopesOfForm(source);

/** What it gives, as an example. */
export const exampleOfDataSource = (source: DataSource) =>
  source.kind === "picklist" ? [{ key: "2", label: "Jane Doe (ID: 2)" }] : exampleOfForm(source);

export const loadDataSource = (source: DataSource, call: Call) =>
  source.kind === "picklist" ? loadPicklist(source, call) : loadForm(source, call);
