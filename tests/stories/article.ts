/** An article for stories: every kind of segment, beads of several shapes, long and short paragraphs, a note. */
export const ARTICLE = `
  **연재 · 동네 읽기** | **Series: Reading the Neighborhood**
  # 새벽 시장은 여전히 {불을 밝힌다} | # The Dawn Market Keeps Its Lights On
  _한가람 기자_ | _By Han Garam_
  > 재개발을 앞둔 골목 | > An alley awaiting redevelopment
  > 떠나는 사람과 남는 사람 | > Those who leave and those who stay
  새벽 네 시, 시장 어귀의 국숫집이 먼저 불을 켠다. 주인 김순례 씨(71)는 40년째 같은 시각에 육수를 올린다. “불이 꺼져 있으면 사람들이 걱정해요.” 그는 『우리 동네 이야기』라는 책에도 나왔지만 정작 그 책을 읽어 본 적은 없다고 했다. | At four in the morning the noodle shop at the mouth of the market is the first to turn on its lights. Its owner, Kim Sun-rye, 71, has put the broth on at the same hour for 40 years. “If the lights are off, people worry.” She appears in a book, “Stories of Our Neighborhood,” though she says she has never actually read it.
  ## 남는 사람들 | ## Those Who Stay
  시장 상인회에 따르면 점포 213곳 가운데 3.5%만이 이전을 마쳤다. + 나머지는 아직 답을 내지 못했다. | According to the merchants’ association, only 3.5 percent of the 213 shops have moved. The rest have yet to decide.
  ![새벽 시장의 국숫집](photo.jpg) | ![The noodle shop at the dawn market](photo.jpg)
  그래도 시장은 돌아간다. | And still the market goes on.
  ## 떠나는 사람들 | ## Those Who Leave
  이삿짐을 싸던 생선 가게 주인은 말을 아꼈다. | The fishmonger, packing up, said little.`;

/** The bead of the first paragraph, from 1. */
export const PARAGRAPH = 6;
