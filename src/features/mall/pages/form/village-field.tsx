import { Button } from '../../../../web/components/button.tsx';
import { FieldGroup } from '../../../../web/components/field.tsx';
import { SelectField } from '../../../../web/components/text-fields.tsx';
import { answerAt } from '../../domain/answers.ts';
import type { Place } from '../../http/form-places.ts';
import { say } from '../services/say.ts';
import { commonOf, type OneField } from './form-view.ts';
import { districtName, inputName, LOOK_UP } from './read-page.ts';

/** A village by its district: first the one, then the other. The button only shows, it saves nothing. */
export function VillageField({ view, at }: OneField) {
  const t = say(view.lang);
  const { places, sent, document } = view;
  const field = commonOf(view, at);
  const { district = null, districts = [], villages = [] } = places ?? {};
  const saved: unknown = answerAt(document, at);
  const savedCode = typeof saved === 'object' && saved !== null ? String(Reflect.get(saved, 'code')) : '';
  const chosen = sent === null ? savedCode : sent.text(inputName(at));
  const isVillageThere = villages.some(({ code }) => code === chosen);
  const isFirst = district === null;
  return (
    <FieldGroup field={{ ...field, name: `${field.name}-pencari`, hint: field.hint ?? t('village.hint') }}>
      <SelectField
        name={districtName(at)}
        label={t('village.district')}
        width="medium"
        value={district ?? ''}
        options={districts.map(optionOf)}
      />
      <div class="field row">
        <Button kind="plain" name={LOOK_UP} value={inputName(at)}>
          {t(isFirst ? 'village.show' : 'village.showOther')}
        </Button>
      </div>
      {!isFirst && (
        <SelectField
          name={field.name}
          label={field.label}
          width="medium"
          value={isVillageThere ? chosen : ''}
          options={villages.map(optionOf)}
        />
      )}
    </FieldGroup>
  );
}

function optionOf({ code, name }: Place) {
  return { value: code, label: name };
}
