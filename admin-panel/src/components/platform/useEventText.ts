import { useI18n } from 'vue-i18n';
import { useDeviceName } from '@/composables/useDeviceName';
import type { AuditEvent } from './audit';

/** Whether somebody did it to themselves: their account, the sign-in they used, a conversation that they took. */
function isOwn({ actor, subject, data }: AuditEvent): boolean {
  if (actor.id === null) return false;
  return [subject.id, data.assigneeId].includes(actor.id) || subject.id === actor.loginSessionId;
}

/** What an event says, in the language of the person. */
export function useEventText() {
  const { t, te } = useI18n();
  const deviceName = useDeviceName();

  const isKnown = (key: string): boolean => te(key) || te(key, 'en');

  /** The message of its sentence, with places for who, what, its kind, and which settings. */
  function sentenceKey(event: AuditEvent): string {
    const { type } = event;
    if (type === 'setting.updated' && groupName(event)) return 'audit.settingsOf';
    if (isOwn(event) && isKnown(`audit.own.${type}`)) return `audit.own.${type}`;
    return isKnown(`audit.sentences.${type}`) ? `audit.sentences.${type}` : 'audit.sentences.other';
  }

  /** The page on which the changed settings are; empty where the event does not tell. */
  function groupName({ data }: AuditEvent): string {
    const key = `settings.${String(data.group)}.title`;
    return isKnown(key) ? t(key) : '';
  }

  function actorName({ actor }: AuditEvent): string {
    return actor.name ?? t(actor.type === 'SYSTEM' || actor.id === null ? 'audit.system' : 'audit.somebody');
  }

  /** To whom, for what is given to somebody. */
  function personName({ data, names }: AuditEvent): string {
    const id = data.assigneeId ?? data.userId;
    return (typeof id === 'string' && names[id]) || t('audit.otherPerson');
  }

  const subjectName = ({ subject }: AuditEvent): string => subject.label ?? t('audit.unnamed');

  function sentence(event: AuditEvent): string {
    const said = { actor: actorName(event), subject: subjectName(event), type: event.type };
    return t(sentenceKey(event), { ...said, group: groupName(event), person: personName(event) });
  }

  function fieldName(field: string): string {
    const key = `audit.fields.${field}`;
    return isKnown(key) ? t(key) : field;
  }

  /** From where, in few words; empty where nobody asked for it. */
  function place({ from, actor }: AuditEvent): string {
    if (!from) return '';
    if (actor.apiKeyId) return `${t('audit.byKey')}, ${t('audit.fromPlace', { address: from.address })}`;
    const said = { address: from.address, browser: deviceName(from) };
    return t(from.browser ? 'audit.withBrowser' : 'audit.fromPlace', said);
  }

  return {
    sentenceKey,
    sentence,
    actorName,
    subjectName,
    personName,
    groupName,
    fieldName,
    place,
  };
}
