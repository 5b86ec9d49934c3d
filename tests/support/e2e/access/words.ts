import type { State } from './state';

/** Text that people never write: keys and names of the program, seals, sealed numbers, and what the seed alone names. */
const notWords = [
  /\.(hash|head|prev|digest|salt|sha256|thumb_sha256|body_hash|form_key|code_hash|key|cause|number|kind|move|step|back_step)$/,
  /\.(phone|phone_sealed|phone_index|phone_tail|contact_phone|contact_tail|network|stamp|device|term|prefix)$/,
  /\.(state|phase|place|channel|urgency|category|department|purpose|relation|role|roles|post|what|target|tags)$/,
  /\.(sight|about_department|verdict)$|^notices\.(topic|review|building_ids)$/,
  /\.(payer|quote_state|outcome|pause_reason|actor_kind|changes|pauses|settings|before|after)$/,
  /\.(seat|version|given_by|entered_by|made_by|photos|password_hash|totp_sealed|pin_hash|recovery|appid|openid|browser|scope|value)$/,
  /^deliveries\.(values|code|provider_id|reason)$|^telling_choices\.muted$|^robots\.(sealed|posts)$/,
  /^follow_ups\.(about|month|why)$|^setting_changes\.field$|^tickets\.orders$|^inbox\.side$/,
  /^imports\.(columns|content|result|service)$|^(ledger_lines|home_letters)\.mark$/,
  /\.(party|items|part|point|way|account|receipt|checklist|direction|no|own|trade|mime|answer_photos|identity_sealed|identity_key|identity_tail)$/,
  /^(caller_keys|name_letters)\.|^plates\.plate$/,
  // Of surveys: what is sealed, what is counted, and names of options.
  /^survey_(ballots|counts)\.|^survey_answers\.answers$|^survey_publications\.figures$/,
  /^surveys\.(building_ids|unit_ids|event|per|weighting)$/,
  /^(companies|communities|buildings|people|holidays|heartbeats)\.name$|^units\.label$/,
];

/** The columns that may hold what people write, and have no mark in any row. */
export async function unmarked(state: State): Promise<string[]> {
  const { rows } = await state.query<{ of: string; column: string }>(
    `select quote_ident(table_name) as of, quote_ident(column_name) as column from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY') and table_name not like '\\_\\_%' order by 1, 2`,
  );
  const free = rows.filter(
    ({ of, column }) => !notWords.some((one) => one.test(`${of}.${column}`.replaceAll('"', ''))),
  );
  const found = free.map(
    ({ of, column }) =>
      `select '${of}.${column}' as name, exists (select from ${of} where ${column}::text ~ 'qz[a-z]+zq') as has`,
  );
  const { rows: columns } = await state.query<{ name: string; has: boolean }>(found.join(' union all '));
  return columns.filter(({ has }) => !has).map(({ name }) => name);
}
