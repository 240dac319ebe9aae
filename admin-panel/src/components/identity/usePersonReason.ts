import { useI18n } from 'vue-i18n';
import { useFaultText } from '@/composables/useFaultText';

/**
 * Why one of many people is not taken or changed, as the API's English sentences say it; every other one is shown as
 * it came.
 */
const known: readonly (readonly [RegExp, string])[] = [
  [/^Somebody has this e-mail already\.$/, 'emailTaken'],
  [/^Somebody has this extension already\.$/, 'extensionTaken'],
  [/^Line (?<line>\d+) has this e-mail already\.$/, 'emailInFile'],
  [/^Line (?<line>\d+) has this extension already\.$/, 'extensionInFile'],
  [/^There is no role (?<name>.+)\.$/, 'noRole'],
  [/^There is more than one role (?<name>.+)\.$/, 'manyRoles'],
  [/^You may not give the role (?<name>.+)\.$/, 'roleBeyond'],
  [/^There is no company (?<name>.+)\.$/, 'noCompany'],
  [/^There is more than one company (?<name>.+): name it by its id\.$/, 'manyCompanies'],
  [/^You can only give the company that is your own\.$/, 'companyBeyond'],
  [/^This person has not accepted the invitation yet\.$/, 'notAccepted'],
  [/^This person has accepted already\.$/, 'accepted'],
  [/^Some letters cannot be read: /, 'letters'],
  [/^A quote stands where none may stand\.$/, 'quote'],
  [/^A quote is opened and not closed\.$/, 'openQuote'],
  [/^There are (?<found>\d+) fields instead of (?<wanted>\d+)\.$/, 'fields'],
  [/^The import was stopped before this row\.$/, 'stopped'],
];

/** The columns of a file and the fields of a person, by what they are called here. */
const columns: Record<string, string> = {
  email: 'account.profile.email',
  firstName: 'account.profile.firstName',
  lastName: 'account.profile.lastName',
  role: 'people.columns.role',
  roleId: 'people.columns.role',
  company: 'people.columns.company',
  companyId: 'people.columns.company',
  extension: 'people.columns.extension',
  phone: 'people.columns.phone',
  address: 'people.address',
};
const names = Object.keys(columns).join('|');
const betweenColumns = new RegExp(`; (?=(?:${names}) )`);
const ofColumn = new RegExp(`^(${names}) (.+)$`, 's');

/** Tells the reasons of an import, or of a change of many, in the language of the person. */
export function usePersonReason() {
  const { t } = useI18n();
  const { placeText } = useFaultText();

  /** "role is required": the column, and what is wrong with it. */
  function columnText(reason: string): string {
    const [, column = '', fault = ''] = ofColumn.exec(reason) ?? [];
    const label = columns[column];
    return label ? `${t(label)}: ${placeText(fault)}` : reason;
  }

  return (reason: string): string => {
    for (const [pattern, name] of known) {
      const match = pattern.exec(reason);
      if (match) return t(`people.import.reasons.${name}`, { ...match.groups });
    }
    return reason.split(betweenColumns).map(columnText).join(' ');
  };
}
