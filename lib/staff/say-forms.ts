import 'server-only';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { type Department, departments } from '@/lib/people/departments';
import type { Role } from '@/lib/people/roles';

/** A new colleague, with the roles that the viewer may give. */
export async function newStaffForm(community: string, gives: Role[]): Promise<FormSpec> {
  const t = await getTranslations('staff');
  return {
    id: 'new-staff',
    submit: t('new.save'),
    fields: [
      ...hidden({ community }),
      { name: 'name', control: 'text', label: t('new.name'), required: true, maxLength: 30 },
      { name: 'phone', control: 'tel', label: t('new.phone'), hint: t('new.phoneHint'), required: true, maxLength: 20 },
      await roleField(gives, []),
      await departmentField(''),
    ],
  };
}

type Held = { community: string; person: string; from: string; roles: Role[]; department: string; gives: Role[] };

/** A colleague's roles and department; roles that the viewer does not give stay as they are, and the department with them. */
export async function rolesForm(held: Held, submit: string): Promise<FormSpec> {
  const { community, person, from, roles, department, gives } = held;
  const isAbove = roles.some((role) => !gives.includes(role));
  return {
    id: `roles-${community}`,
    submit,
    fields: [
      ...hidden({ community, person, from }),
      await roleField(gives, roles),
      ...(isAbove ? hidden({ department }) : [await departmentField(department)]),
    ],
  };
}

/** Why something is done to a colleague. */
export async function reasonForm(
  id: 'reset' | 'end',
  { community, person }: { community: string; person: string },
  submit: string,
): Promise<FormSpec> {
  const t = await getTranslations('staff');
  const words = id === 'end' ? 'end' : 'ways';
  const why = { label: t(`${words}.reason`), hint: t(`${words}.reasonHint`) };
  const field: Field = { name: 'reason', control: 'text', required: true, maxLength: 200, ...why };
  return { id, submit, fields: [...hidden({ community, person }), field] };
}

async function roleField(gives: Role[], held: Role[]): Promise<Field> {
  const [t, choices] = await Promise.all([getTranslations('staff'), getTranslations('choices')]);
  return {
    name: 'roles',
    control: 'checkboxes',
    label: t('new.roles'),
    hint: t('new.rolesHint'),
    required: true,
    options: gives.map((value) => ({ value, label: choices(`role.${value}`) })),
    value: held.filter((role) => gives.includes(role)),
  };
}

async function departmentField(value: string): Promise<Field> {
  const [t, choices] = await Promise.all([getTranslations('staff'), getTranslations('choices')]);
  const options = departments.map((one: Department) => ({ value: one, label: choices(`department.${one}`) }));
  return { name: 'department', control: 'select', label: t('new.department'), required: true, options, value };
}
