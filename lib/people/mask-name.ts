/** A name for lists that many eyes pass: 李** . Nothing stays nothing. */
export const maskName = (name: string): string => {
  const [first] = [...name.trim()];
  return first ? `${first}**` : '';
};
