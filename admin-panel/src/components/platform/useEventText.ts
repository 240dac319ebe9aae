import { useI18n } from 'vue-i18n';
import { useDeviceName } from '@/composables/useDeviceName';
import type { AuditEvent } from './audit';

/** What an event says, in the language of the person. */
export function useEventText() {
  const { t, te } = useI18n();
  const deviceName = useDeviceName();

  /** The message of its sentence, with places for who, what and its kind. */
  function sentenceKey({ type }: Pick<AuditEvent, 'type'>): string {
    const key = `audit.sentences.${type}`;
    return te(key) || te(key, 'en') ? key : 'audit.sentences.other';
  }

  function actorName({ actor }: AuditEvent): string {
    return actor.name ?? t(actor.type === 'SYSTEM' || actor.id === null ? 'audit.system' : 'audit.somebody');
  }

  const subjectName = ({ subject }: AuditEvent): string => subject.label ?? t('audit.unnamed');

  function sentence(event: AuditEvent): string {
    const said = { actor: actorName(event), subject: subjectName(event), type: event.type };
    return t(sentenceKey(event), said);
  }

  function fieldName(field: string): string {
    const key = `audit.fields.${field}`;
    return te(key) || te(key, 'en') ? t(key) : field;
  }

  /** From where, in few words; empty where nobody asked for it. */
  function place({ from, actor }: AuditEvent): string {
    if (!from) return '';
    if (actor.apiKeyId) return `${t('audit.byKey')}, ${t('audit.fromPlace', { address: from.address })}`;
    const said = { address: from.address, browser: deviceName(from) };
    return t(from.browser ? 'audit.withBrowser' : 'audit.fromPlace', said);
  }

  return { sentenceKey, sentence, actorName, subjectName, fieldName, place };
}
