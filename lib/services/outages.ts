/** What may be off for a while in a building, as notices name it (COM-2). */
export const outageTopics = ['water', 'power', 'gas', 'lift'] as const;
export type OutageTopic = (typeof outageTopics)[number];

export const isOutage = (topic: string): topic is OutageTopic => (outageTopics as readonly string[]).includes(topic);
