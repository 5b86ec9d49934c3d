import { page, type Scenario, type Scene } from './scenario';
import { deskScenarios } from './scenarios-desk';
import { filings } from './scenarios-file';
import { otherScenarios } from './scenarios-other';

/** Everything that is measured. */
export async function scenariosOf(scene: Scene): Promise<Scenario[]> {
  const { lookers } = scene.stage;
  const tickets = await scene.stage.ticketsOfResidents();
  const own = new Map(tickets.map(({ person, ticket }) => [person, ticket]));
  const withTicket = lookers.filter(({ id }) => own.has(id));
  const [files, desk, others] = [await filings(scene), await deskScenarios(scene), await otherScenarios(scene)];
  const narrowed = (one: Scenario) => one.name.startsWith('inbox, ');
  return [
    page('resident home', () => '/', lookers),
    page('ticket page', ({ id }) => `/tickets/${own.get(id)}`, withTicket),
    page('resident tickets', () => '/tickets', lookers),
    page('filing form', () => '/services/repair', lookers),
    ...desk.filter((one) => !narrowed(one)),
    ...files,
    ...others,
    ...desk.filter(narrowed),
  ];
}
