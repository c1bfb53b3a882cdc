import { useWebWords } from '../speech.ts';

/** The shortcuts of a desk and the switch that turns them off (WCAG 2.1.4). Stays hidden without script and on pages without keys. */
export function KeyList() {
  const t = useWebWords();
  const keys: readonly (readonly [string, string])[] = [
    ['J K', t('keysMove')],
    ['Enter', t('keysOpen')],
    ['/', t('keysFilter')],
    ['1–9', t('keysRows')],
    ['A–Z', t('keysVerbs')],
    ['?', t('keysHelp')],
  ];
  return (
    <section class="key-list" data-keys tabindex={-1} hidden aria-labelledby="pintasan">
      <details>
        <summary>
          <h2 id="pintasan">{t('keysTitle')}</h2>
        </summary>
        <dl>
          {keys.map(([key, meaning]) => (
            <div>
              <dt>
                {key.split(' ').map((one) => (
                  <kbd>{one}</kbd>
                ))}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <button
          class="button button-plain"
          type="button"
          data-keys-switch
          data-on={t('keysOn')}
          data-off={t('keysOff')}
        >
          {t('keysOff')}
        </button>
      </details>
    </section>
  );
}
