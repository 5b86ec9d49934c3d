/** Where a message is read: at home, or at the desk by those who work there (who may live here too). */
export type Side = 'home' | 'desk';
