/** Short policies of our own writing that hold everything one edit can change elsewhere. */

const ENGLISH = `---
policy:
  title: Hiring tools
  jurisdictions: [EU]
  effective: 2026-03-01
ai_act: ["Art. 27"]
---

# Policy on AI in hiring under the EU AI Act

## 1. Purpose

This policy implements Regulation (EU) 2024/1689 (the “Act”) 🙂 and is read with [the text][act].
It replaces what we wrote under Executive Order 14110.

## 2. Duties

Under the EU AI Act the deployer must:

- follow the instructions (Article 26(1)):
  - keep the logs for six months (Article 26(6))
  - tell workers (Art. 26(7))
- carry out the assessment of Article 27

<!-- clausewright-disable-next-line reference/not-in-force -- said on purpose -->
Executive Order 14110 requires a test before use.

| Measure | EU AI Act | Owner |
|---|---|---|
| Risk management | Article 9 | Legal |
| | Article 99(9) | |

## 3. Data protection (GDPR)

An assessment under Article 35 comes first. Article 22 stands in the way of a refusal by machine.

| Law | Place |
|---|---|
| GDPR | Article 35 |
| | Article 120 |

<!-- Guidance: see Art. 10 of the EU AI Act.
It goes on here. -->

## 4. Oversight

Oversight follows Article 14 of the Act. The Act also asks for Article 120.

\`\`\`markdown
## Annex to fill in

- ISO/IEC 42001 A.5.2
- Section 3 of this policy
\`\`\`

> Quoted: “Article 5 of the GDPR”.

[act]: https://example.org/act
`;

const CHINESE = `# 生成式人工智能服务安全管理制度

本制度依据《生成式人工智能服务管理暂行办法》（以下简称《办法》）和《个人信息保护法》制定。

**一、总则**

1. 按照《办法》第十七条开展安全评估；
2. 依照《办法》第四条第（二）项防止歧视；
   - 个人信息处理遵守第五十五条。

| 事项 | 《网络安全法》 | 《个人信息保护法》 |
|---|---|---|
| 评估 | 第二十一条 | 第55条 |
| | | 第99条 |

欧盟《人工智能法》第27条要求基本权利影响评估，见附件三第5点。\r
<!-- 指引：参见第12条 -->

二、監督（依《個人資訊保護法》第五十一條）
`;

const TEMPLATE = `\ufeff**1\\. Purpose**

[Organization] follows **NIST AI RMF** — GOVERN 1.2 and MAP 1.1, and \`Article 9\` stays code.

1. Colorado SB 24-205:
   1. C.R.S. § 6-1-1702(1)
   2. § 6-1-1704(3)
2. Annex III §5(b)

Title
===
GDPR Art. 35, Art. 36 and Recital 27; Article [X]; see https://example.org/GDPR.
`;

export const POLICIES: readonly string[] = [ENGLISH, CHINESE, TEMPLATE];
