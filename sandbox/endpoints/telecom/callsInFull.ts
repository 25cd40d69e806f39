import type { Customer } from "../../../api/crm/customers";
import type { CallDetails, CallInFull } from "../../../api/telecom/callDetails";
import type { BusinessUnit, Campaign, PhoneCall } from "../../kept";
import type { State } from "../../state";
import { callPartsOf, jobPartsOf } from "./callViews";

// Calls with customer, campaign and business unit in full, as version 2 answers them. Texts that one of these has not
// are empty: the documents have no null for them.

type Unit = NonNullable<CallInFull["businessUnit"]>;
type LeadCall = CallDetails["leadCall"];

export const callInFull =
  (state: State) =>
  (call: PhoneCall): CallInFull => {
    const { leadCall, ...rest } = callDetails(state)(call);
    return { ...rest, leadCall: { ...leadCall, createdOn: call.createdOn, active: call.active } };
  };

export const callDetails =
  (state: State) =>
  (call: PhoneCall): CallDetails => {
    const unit = state.businessUnits.get(state.jobs.get(call.jobId ?? 0)?.businessUnitId ?? 0);
    return {
      id: call.id,
      ...jobPartsOf(state, call),
      businessUnit: unit ? unitInFull(unit) : null,
      leadCall: leadCallInFull(state, call),
    };
  };

export function leadCallInFull(state: State, call: PhoneCall): LeadCall {
  const customer = state.customers.get(call.customerId ?? 0);
  const campaign = state.campaigns.get(call.campaignId ?? 0);
  return {
    ...callPartsOf(state, call),
    customer: customer ? customerInFull(state, customer) : null,
    campaign: campaign ? campaignInFull(campaign) : null,
  };
}

function unitInFull(unit: BusinessUnit): Unit {
  const { address, tenant } = unit;
  return {
    id: unit.id,
    active: unit.active,
    name: unit.name,
    officialName: unit.officialName ?? "",
    email: unit.email ?? "",
    currency: unit.currency ?? "",
    phoneNumber: unit.phoneNumber ?? "",
    invoiceHeader: unit.invoiceHeader ?? "",
    invoiceMessage: unit.invoiceMessage ?? "",
    defaultTaxRate: unit.defaultTaxRate ?? 0,
    authorizationParagraph: unit.authorizationParagraph ?? "",
    acknowledgementParagraph: unit.acknowledgementParagraph ?? "",
    address: {
      street: address?.street ?? "",
      unit: address?.unit ?? "",
      city: address?.city ?? "",
      state: address?.state ?? "",
      zip: address?.zip ?? "",
      country: address?.country ?? "",
    },
    materialSku: unit.materialSku ?? "",
    quickbooksClass: unit.quickbooksClass ?? "",
    accountCode: unit.accountCode ?? "",
    franchiseId: unit.franchiseId ?? "",
    conceptCode: unit.conceptCode ?? "",
    corporateContractNumber: unit.corporateContractNumber ?? "",
    tenant: {
      id: tenant?.id ?? 0,
      name: tenant?.name ?? "",
      quickbooksClass: "",
      accountCode: tenant?.accountCode ?? "",
      franchiseId: tenant?.franchiseId ?? "",
      conceptCode: tenant?.conceptCode ?? "",
      modifiedOn: tenant?.modifiedOn ?? unit.modifiedOn,
    },
    modifiedOn: unit.modifiedOn,
  };
}

function customerInFull(state: State, customer: Customer): NonNullable<LeadCall["customer"]> {
  const contacts = state.contacts.where("ownerId", customer.id);
  const memberships = membershipsOf(state, customer);
  const { address } = customer;
  const { street, city, state: region, zip, country } = address;
  return {
    id: customer.id,
    active: customer.active,
    name: customer.name,
    email: contacts.find(({ type }) => type === "Email")?.value ?? "",
    balance: customer.balance,
    doNotMail: customer.doNotMail,
    address: {
      ...address,
      unit: address.unit ?? "",
      streetAddress: `${street}, ${city}, ${region} ${zip} ${country}`,
    },
    importId: "",
    doNotService: customer.doNotService,
    type: customer.type,
    contacts: contacts.map(({ id, type, value, memo, modifiedOn }) => ({
      id,
      type,
      value,
      memo: memo ?? "",
      active: true,
      modifiedOn,
    })),
    mergedToId: customer.mergedToId,
    modifiedOn: customer.modifiedOn,
    memberships,
    hasActiveMembership: memberships.some(({ status }) => status === "Active"),
    customFields: customer.customFields.map(({ typeId, name, value }) => ({
      typeId,
      name: name ?? "",
      value: value ?? "",
    })),
    createdOn: customer.createdOn,
    createdBy: customer.createdById,
    phoneSettings: contacts
      .filter(({ type }) => type === "Phone" || type === "MobilePhone")
      .map(({ value }) => ({ phoneNumber: value, doNotText: false })),
  };
}

const membershipsOf = ({ memberships, membershipTypes }: State, { id: customerId }: Customer) =>
  [...memberships.values()]
    .filter((membership) => membership.customerId === customerId)
    .flatMap(({ id, active, membershipTypeId, status, from, to, locationId }) => {
      const type = membershipTypes.get(membershipTypeId);
      if (!type) return [];
      return {
        id,
        active,
        type: { id: type.id, active: type.active, name: type.name },
        status,
        from,
        to,
        locationId: locationId ?? 0,
      };
    });

function campaignInFull({ campaignPhoneNumbers, ...campaign }: Campaign): NonNullable<LeadCall["campaign"]> {
  return { ...campaign, dnis: campaignPhoneNumbers?.[0] ?? null };
}
