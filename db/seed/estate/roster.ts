import type { CommunityId } from '@/db/seed/estate/places';
import { staffOf } from '@/db/seed/estate/staff';
import { at, type Day, dayNumber, dayOf, plusDays } from '@/db/seed/estate/time';

/** Departments of which somebody is on duty at every hour of the day and night (GEN-14). */
type DutyDepartment = 'desk' | 'engineering' | 'security';
/** One stretch of duty: from is included, until is not; the lines of a day cover 00:00 of it to 00:00 of the next. */
type DutyLine = { department: DutyDepartment; from: Date; until: Date; person: string; backup: string };

/**
 * The whole roster of one local day. Desk: early turn, then late turn (DUT-1), at night one clerk with the desk telephone
 * diverted, the supervisor behind. Engineering: one worker by day, another by night, the lead behind.
 */
export function roster(community: CommunityId, day: Day): DutyLine[] {
  const yesterday = plusDays(day, -1);
  return [
    ...desk(community, day, yesterday),
    ...twoTurns('engineering', community, day, yesterday, '08:00', '18:00'),
    ...twoTurns('security', community, day, yesterday, '07:00', '19:00'),
  ];
}

/** Who answers for a department at that moment, and who if that person does not. */
export function onDuty(community: CommunityId, department: DutyDepartment, time: Date): DutyLine {
  const lines = roster(community, dayOf(time)).filter((line) => line.department === department);
  return lines.find((line) => line.from <= time && time < line.until) as DutyLine;
}

/** Clerks working that day with their turn; on two days of seven (in turn) the third clerk rests and nobody has the middle turn. */
function deskTurns(community: CommunityId, day: Day): { early: string; late: string; middle?: string } {
  const clerks = staffOf(community, 'desk').filter((one) => !one.lead);
  const turn = (shift: number) => (clerks[(dayNumber(day) + shift) % clerks.length] as { slug: string }).slug;
  const middle = dayNumber(day) % 7 < 5;
  return { early: turn(0), late: turn(1), ...(middle && { middle: turn(2) }) };
}

function desk(community: CommunityId, day: Day, yesterday: Day): DutyLine[] {
  const { early, late, middle } = deskTurns(community, day);
  const supervisor = leadOf(community, 'desk');
  const lastNight = deskTurns(community, yesterday).late;
  return [
    line('desk', day, '00:00', '07:30', lastNight, supervisor),
    line('desk', day, '07:30', '13:30', early, middle ?? late),
    line('desk', day, '13:30', '20:00', late, middle ?? supervisor),
    line('desk', day, '20:00', '24:00', late, supervisor),
  ];
}

function twoTurns(
  department: 'engineering' | 'security',
  community: CommunityId,
  day: Day,
  yesterday: Day,
  up: string,
  down: string,
): DutyLine[] {
  const crew = staffOf(community, department).filter((one) => !one.lead);
  const turn = (n: number) => (crew[n % crew.length] as { slug: string }).slug;
  const lead = leadOf(community, department);
  const [n, before] = [dayNumber(day), dayNumber(yesterday)];
  return [
    line(department, day, '00:00', up, turn(before + 2), lead),
    line(department, day, up, down, turn(n), lead),
    line(department, day, down, '24:00', turn(n + 2), lead),
  ];
}

function leadOf(community: CommunityId, department: DutyDepartment): string {
  return (staffOf(community, department).find((one) => one.lead) as { slug: string }).slug;
}

function line(
  department: DutyDepartment,
  day: Day,
  from: string,
  until: string,
  person: string,
  backup: string,
): DutyLine {
  const end = until === '24:00' ? at(plusDays(day, 1), '00:00') : at(day, until);
  return { department, from: at(day, from), until: end, person, backup };
}
