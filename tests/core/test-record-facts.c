/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "core/log/signpost-date.h"
#include "core/log/signpost-edits.h"
#include "core/log/signpost-record-facts.h"
#include "core/log/signpost-record-name.h"
#include "core/log/signpost-text.h"

/* What records of all kinds say about themselves, and that a change of the status changes nothing else. */

typedef struct
{
  const char *path;
  const char *text;
  const char *kind;
  int         number;
  const char *title;
  const char *status;
  const char *status_text;
  const char *date;
} Case;

#define CONTEXT "\n## Context\n\nx\n\n## Decision\n\nx\n"

static const Case cases[] = {
  /* Where the status stands */
  { "0003-a.md", "---\nstatus: 'accepted' # so far\ndate: 2026-11-21\n---\n\n# Use *queues*\n", "record", 3, "Use queues", "accepted", "accepted", "2026-11-21" },
  { "0003-a.md", "---\nstatus: >-\n  superseded by\n  [ADR-5](0005-b.md)\n---\n# A\n", "record", 3, "A", "superseded", "superseded by [ADR-5](0005-b.md)", NULL },
  { "0003-a.md", "---\nstatus: {proposed | accepted\n---\n# A\n" CONTEXT, "record", 3, "A", "proposed", "{proposed | accepted", NULL },
  { "0003-a.md", "---\n{status: accepted, date: 2026-01-02}\n---\n# A\n", "record", 3, "A", "accepted", "accepted", "2026-01-02" },
  { "0003-a.md", "+++\nstatus = \"draft\"\n+++\n# A\n", "record", 3, "A", "draft", "draft", NULL },
  { "0003-a.md", "# A\n" CONTEXT "\n## Status\n\nAccepted\n", "record", 3, "A", "accepted", "Accepted", NULL },
  { "0003-a.md", "A\n=\n\nStatus\n------\n\nRejected\n", "record", 3, "A", "rejected", "Rejected", NULL },
  { "0003-a.md", "# A\n\n* **Status**: Accepted\n* **Date**: 21.11.2026\n", "record", 3, "A", "accepted", "Accepted", "2026-11-21" },
  { "0003-a.md", "# A\n\n**Status:** ✅ **Accepted** (since May)  \n**Date:** 3 May 2026\n", "record", 3, "A", "accepted", "✅ **Accepted** (since May)", "2026-05-03" },
  { "0003-a.md", "# A\n\n**Status:** Accepted | **Date:** 2026-06-09 | **Review:** 2027-06-09\n", "record", 3, "A", "accepted", "Accepted", "2026-06-09" },
  { "0003-a.md", "# A\n\n| | |\n|---|---|\n| Date | 11-April-2023 |\n| **Status** | Draft |\n", "record", 3, "A", "draft", "Draft", "2023-04-11" },
  { "0003-a.md", "# A\n\n| Status | Date |\n|---|---|\n| Accepted | 2026-01-02 |\n", "record", 3, "A", "accepted", "Accepted", "2026-01-02" },
  { "0003-a.md", "# A\n\n> Status: Accepted\n> Date: 2026-04-25\n", "record", 3, "A", "accepted", "Accepted", "2026-04-25" },
  { "0003-a.md", "# A\n\nStatus\n: Accepted\n", "record", 3, "A", "accepted", "Accepted", NULL },
  { "0003-a.md", "# A\n\n## Status: Deprecated\n" CONTEXT, "record", 3, "A", "deprecated", "Deprecated", NULL },
  { "0003-a.md", "# A\n\n![s](https://img.shields.io/badge/status-accepted-green)\n", "record", 3, "A", "accepted", "accepted", NULL },
  { "0003-a.md", "# A\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected\n", "record", 3, "A", "accepted", "Accepted", NULL },
  { "0003-a.md", "# A\n\n## Status\n\n- 2026-01-02 proposed\n- 2026-03-04 accepted\n", "record", 3, "A", "accepted", "2026-03-04 accepted", "2026-03-04" },
  { "0003-a.md", "# A\n\n## Status\n\n~~Proposed~~ Accepted\n", "record", 3, "A", "accepted", "~~Proposed~~ Accepted", NULL },
  { "0003-a.md", "# A\n\n## Status\n\nVorgeschlagen | **Akzeptiert** | Abgelehnt\n", "record", 3, "A", "accepted", "Vorgeschlagen | **Akzeptiert** | Abgelehnt", NULL },
  { "0003-a.md", "# A\n" CONTEXT "\n---\n\n*Status: accepted, 2026-01-02*\n", "record", 3, "A", "accepted", "accepted, 2026-01-02", "2026-01-02" },
  { "0003-a.md", "# A\n\n- Status: accepted <!-- draft | rejected -->\n", "record", 3, "A", "accepted", "accepted", NULL },
  { "0003-a.md", "# A\n\n```\n## Status\n\nAccepted\n```\n", "record", 3, "A", "none", NULL, NULL },
  { "0003-a.md", "# A\n\n<!--\n## Status\n\nAccepted\n-->\n", "record", 3, "A", "none", NULL, NULL },
  { "0003-a.md", "\xef\xbb\xbf# A\r\n\r\n## Status\r\n\r\nAccepted\r\n", "record", 3, "A", "accepted", "Accepted", NULL },
  { "0003-a.md", "# A\r\r## Status\r\rAccepted\r", "record", 3, "A", "accepted", "Accepted", NULL },
  { "0003-a.md", "", "record", 3, "a", "none", NULL, NULL },

  /* Languages */
  { "0001-a.md", "# A\n\n## Status\n\nAkzeptiert\n\n## Kontext\n", "record", 1, "A", "accepted", "Akzeptiert", NULL },
  { "0001-a.md", "# A\n\n* Status: vervangen door [ADR-2](0002-b.md)\n* Datum: 2 maart 2026\n", "record", 1, "A", "superseded", "vervangen door [ADR-2](0002-b.md)", "2026-03-02" },
  { "0001-a.md", "# A\n\n* statut : proposé\n* date : 27 août 2025\n", "record", 1, "A", "proposed", "proposé", "2025-08-27" },
  { "0001-a.md", "# A\n\n**Estado:** Aceptada\n**Fecha:** 3 de junio de 2026\n", "record", 1, "A", "accepted", "Aceptada", "2026-06-03" },
  { "0001-a.md", "# A\n\n* Situação: __Aceito__\n", "record", 1, "A", "accepted", "Aceito", NULL },
  { "0001-a.md", "# A\n\n## Stato\n\nRifiutata\n", "record", 1, "A", "rejected", "Rifiutata", NULL },
  { "0001-a.md", "# 1. A\n\nДата: 2025-10-18\n\n## Статус\n\nПринято\n", "record", 1, "A", "accepted", "Принято", "2025-10-18" },
  { "0001-a.md", "# A\n\n**Durum:** Kabul Edildi\n**Tarih:** 12 Temmuz 2025\n", "record", 1, "A", "accepted", "Kabul Edildi", "2025-07-12" },
  { "0001-a.md", "# A\n\n## Status\n\nZaakceptowana\n", "record", 1, "A", "accepted", "Zaakceptowana", NULL },
  { "0001-a.md", "# A\n\n## ステータス\n\n承認済み\n\n## 日付\n\n2026年4月3日\n", "record", 1, "A", "accepted", "承認済み", "2026-04-03" },
  { "0001-a.md", "# ADR-001 · A\n\n- **状态**：已取代\n- **日期**：2026-04-24\n", "record", 1, "A", "superseded", "已取代", "2026-04-24" },
  { "0001-a.md", "# A\n\n## 상태 (Status)\n\n승인됨\n\n## 날짜\n\n2026년 4월 3일\n", "record", 1, "A", "accepted", "승인됨", "2026-04-03" },

  /* Names, numbers, titles */
  { "ADR-0080.md", "# ADR-0080: A\n\nStatus: Accepted\n", "record", 80, "A", "accepted", "Accepted", NULL },
  { "adr-012-slug.md", "# ADR 12 — A\n", "record", 12, "A", "none", NULL, NULL },
  { "ODH-ADR-Operator-0010-x.md", "# Shop - ODH-ADR-Operator-0010 - A b\n", "record", 10, "A b", "none", NULL, NULL },
  { "20261121-a.md", "# A\n\n- Status: accepted\n", "record", -1, "A", "accepted", "accepted", "2026-11-21" },
  { "2026-11-21_007-a.md", "# A\n", "record", 7, "A", "none", NULL, "2026-11-21" },
  { "0012-a/README.md", "# A\n\n## Status\n\nAccepted\n" CONTEXT, "record", 12, "A", "accepted", "Accepted", NULL },
  { "choose-queues/index.md", "# Choose queues\n\n## Status\n\nAccepted\n" CONTEXT, "record", -1, "Choose queues", "accepted", "Accepted", NULL },
  { "使用队列.md", "# 使用队列\n\n## 状态\n\n已接受\n\n## 背景\n\nx\n\n## 决策\n", "record", -1, "使用队列", "accepted", "已接受", NULL },
  { "0005-b.md", "# Architecture Decision Record: B\n", "record", 5, "B", "none", NULL, NULL },
  { "0005-b.md", "# ADR 5\n\n## Title\n\nUse b\n", "record", 5, "Use b", "none", NULL, NULL },
  { "0005-b.md", "# [ADR-5](x.md) Use `snake_case` & *more*\n", "record", 5, "Use snake_case & more", "none", NULL, NULL },

  { "0005-b.md", "# <a name=\"b\"></a> Use <b>queues</b> & <records> <!-- so -->\n", "record", 5, "Use queues & <records>", "none", NULL, NULL },

  /* What is no record */
  { "README.md", "# Decisions\n\n- [1](0001-a.md)\n", "index", -1, "Decisions", "none", NULL, NULL },
  { "0000-template.md", "# Title\n\n## Status\n\nproposed | accepted | rejected\n", "template", 0, "Title", "none", NULL, NULL },
  { "plantilla.md", "# X\n", "template", -1, "X", "none", NULL, NULL },
  { "0007-choose-template-engine.md", "# Choose a template engine\n", "record", 7, "Choose a template engine", "none", NULL, NULL },
  { "notes.md", "# Notes\n\nx\n", "other", -1, "Notes", "none", NULL, NULL },

  /* Other markup */
  { "0001-a.adoc", "= Use queues\n:sectnums:\n\nDate: 2026-02-20\n\n== Status\n\nAccepted\n\n== Context\n", "record", 1, "Use queues", "accepted", "Accepted", "2026-02-20" },
  { "0001-a.adoc", "= ADR-001: A\n\n[cols=\"1,6\"]\n|===\n|Status |Accepted\n|Date |2024-05-13\n|===\n\n== Context\n", "record", 1, "A", "accepted", "Accepted", "2024-05-13" },
  { "0001-a.rst", "0001 Use queues\n***************\n\nStatus\n======\n\n**Accepted** (March 2023)\n\nContext\n=======\n", "record", 1, "Use queues", "accepted", "**Accepted** (March 2023)", NULL },
  { "0001-a.rst", "Use\n===\n\n:Status: Proposed\n:Date: 2026-01-02\n", "record", 1, "Use", "proposed", "Proposed", "2026-01-02" },
};

static void
read_case (const Case          *expected,
           SignpostWords       *words,
           SignpostRecordFacts *facts)
{
  signpost_record_facts_read (facts, words, expected->path, expected->text, strlen (expected->text), TRUE);
}

static void
test_read (void)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SignpostRecordFacts facts;

      g_test_message ("case %u: %s", i, cases[i].text);
      read_case (&cases[i], words, &facts);
      g_assert_cmpstr (signpost_file_kind_to_nick (facts.kind), ==, cases[i].kind);
      g_assert_cmpint (facts.number, ==, cases[i].number);
      g_assert_cmpstr (facts.title, ==, cases[i].title);
      g_assert_cmpstr (signpost_status_to_nick (facts.status), ==, cases[i].status);
      g_assert_cmpstr (facts.status_text, ==, cases[i].status_text);
      g_assert_cmpstr (facts.date, ==, cases[i].date);
      signpost_record_facts_clear (&facts);
    }
}

/* Another status word, and every other byte as it was */
static void
test_set_status (void)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = strlen (cases[i].text), size;
      g_autoptr (GBytes) before = g_bytes_new_static (cases[i].text, length);
      g_autoptr (GBytes) same = NULL, after = NULL;
      g_autoptr (GArray) none = signpost_edits_new ();
      g_autoptr (GArray) edits = signpost_edits_new ();
      SignpostRecordFacts facts, changed;
      const char *text;

      read_case (&cases[i], words, &facts);
      same = signpost_edits_apply (none, before);
      g_assert_true (same == before);

      if (facts.format == SIGNPOST_FORMAT_MARKDOWN && facts.status_text != NULL)
        {
          g_test_message ("case %u: %s", i, cases[i].text);
          g_assert_true (signpost_edits_set_status (edits, &facts, cases[i].text, length, "Deprecated", FALSE, NULL));
          after = signpost_edits_apply (edits, before);
          text = g_bytes_get_data (after, &size);
          g_assert_cmpint (size, ==, length - (facts.status_word.end - facts.status_word.start) + strlen ("Deprecated"));
          g_assert_cmpmem (text, facts.status_word.start, cases[i].text, facts.status_word.start);
          g_assert_cmpmem (text + size - (length - facts.status_word.end), length - facts.status_word.end,
                           cases[i].text + facts.status_word.end, length - facts.status_word.end);
          signpost_record_facts_read (&changed, words, cases[i].path, text, size, TRUE);
          g_assert_cmpstr (changed.title, ==, facts.title);
          if (strchr (facts.status_text, '|') == NULL)
            g_assert_cmpint (changed.status, ==, SIGNPOST_STATUS_DEPRECATED);
          signpost_record_facts_clear (&changed);
        }

      signpost_record_facts_clear (&facts);
    }
}

static void
test_links (void)
{
  static const struct
  {
    const char *text;
    const char *links;   /* key:target … */
  } link_cases[] = {
    { "# A\n\n## Status\n\nAccepted\n\nSuperceded by [2. B](0002-b.md)\n", "superseded-by:0002-b.md " },
    { "# A\n\n## Status\n\nAccepted\n\nSupersedes [1. B](./0001-b.md)\n\nAmends [3. C](0003-c.md)\n", "supersedes:0001-b.md amends:0003-c.md " },
    { "---\nstatus: superseded by ADR-0123\n---\n# A\n", "superseded-by:ADR-0123 " },
    { "---\nsupersedes: [3, ADR-4]\n---\n# A\n", "supersedes:3 supersedes:ADR-4 " },
    { "---\nlinks:\n  - target: 7\n    kind: supersededby\n---\n# A\n", "superseded-by:7 " },
    { "# A\n\n- Status: accepted\n\n## Links\n\n- Supersedes [x](20260101-x.md)\n", "supersedes:20260101-x.md " },
    { "# A\n\n- Supersedes: -\n- Superseded by: N/A\n", "" },
    { "# A\n\n## Status\n\nErsetzt durch ADR-7 am 2026-01-02\n", "superseded-by:ADR-7 " },
  };
  static const char * const names[] = { "superseded-by", "supersedes", "amended-by", "amends", "relates-to" };
  g_autoptr (SignpostWords) words = signpost_words_new ();

  for (guint i = 0; i < G_N_ELEMENTS (link_cases); i++)
    {
      g_autoptr (GString) links = g_string_new (NULL);
      SignpostRecordFacts facts;

      signpost_record_facts_read (&facts, words, "0001-a.md", link_cases[i].text, strlen (link_cases[i].text), TRUE);
      for (guint j = 0; j < facts.links->len; j++)
        {
          SignpostRecordLink *link = facts.links->pdata[j];

          g_string_append_printf (links, "%s:%s ", names[link->key - SIGNPOST_KEY_SUPERSEDED_BY], link->target);
        }
      g_test_message ("case %u", i);
      g_assert_cmpstr (links->str, ==, link_cases[i].links);
      signpost_record_facts_clear (&facts);
    }
}

static void
test_people (void)
{
  static const char text[] =
    "---\nstatus: accepted\ndecision-makers: [Ada, Bob]\nconsulted: Cy; Di\ninformed:\n  - Ed\n  - Flo\ntags: a, b\n---\n# A\n";
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autofree char *deciders = NULL, *consulted = NULL, *informed = NULL, *tags = NULL;
  SignpostRecordFacts facts;

  signpost_record_facts_read (&facts, words, "0001-a.md", text, strlen (text), TRUE);
  deciders = g_strjoinv ("|", facts.deciders);
  consulted = g_strjoinv ("|", facts.consulted);
  informed = g_strjoinv ("|", facts.informed);
  tags = g_strjoinv ("|", facts.tags);
  g_assert_cmpstr (deciders, ==, "Ada|Bob");
  g_assert_cmpstr (consulted, ==, "Cy|Di");
  g_assert_cmpstr (informed, ==, "Ed|Flo");
  g_assert_cmpstr (tags, ==, "a|b");
  signpost_record_facts_clear (&facts);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char       *bytes;
    gsize             size;
    SignpostEncoding  encoding;
    const char       *text;
  } encodings[] = {
    { "# A\n", 4, SIGNPOST_ENCODING_UTF8, "# A\n" },
    { "\xef\xbb\xbf# A", 6, SIGNPOST_ENCODING_UTF8_BOM, "\xef\xbb\xbf# A" },
    { "# Gr\xfc\xdf" "e", 7, SIGNPOST_ENCODING_LATIN1, "# Grüße" },
    { "# Grüße \xff", 11, SIGNPOST_ENCODING_BROKEN_UTF8, "# Grüße \xef\xbf\xbd" },
    { "\xff\xfe#\0 \0A\0", 8, SIGNPOST_ENCODING_UTF16_LE, "# A" },
    { "\xfe\xff\0#\0 \0A", 8, SIGNPOST_ENCODING_UTF16_BE, "# A" },
    { "#\0 \0A\0B\0C\0", 10, SIGNPOST_ENCODING_UTF16_LE, "# ABC" },
    { "abc\0def\x01\x02\x03", 10, SIGNPOST_ENCODING_BINARY, "" },
    { "", 0, SIGNPOST_ENCODING_UTF8, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      SignpostEncoding encoding;
      gsize length;
      g_autofree char *text = signpost_text_decode (encodings[i].bytes, encodings[i].size, &encoding, &length);

      g_test_message ("case %u", i);
      g_assert_cmpint (encoding, ==, encodings[i].encoding);
      g_assert_cmpstr (text, ==, encodings[i].text);
      g_assert_cmpint (length, ==, strlen (text));
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    const char *date;
  } dates[] = {
    { "2026-11-21T10:00", "2026-11-21" },
    { "2026/1/2", "2026-01-02" },
    { "02/01/2026", "2026-01-02" },
    { "12/31/2026", "2026-12-31" },
    { "on November 21st, 2026", "2026-11-21" },
    { "21. November 2026", "2026-11-21" },
    { "21 de noviembre de 2026", "2026-11-21" },
    { "2026年11月21日", "2026-11-21" },
    { "11-April-2023", "2023-04-11" },
    { "2026-13-40", NULL },
    { "version 1.2.2026b", "2026-02-01" },
    { "YYYY-MM-DD", NULL },
    { "", NULL },
  };
  g_autoptr (SignpostWords) words = signpost_words_new ();

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      SignpostSpan span = { 0 };
      g_autofree char *date = signpost_date_find (words, dates[i].text, strlen (dates[i].text), &span);

      g_test_message ("case %u: %s", i, dates[i].text);
      g_assert_cmpstr (date, ==, dates[i].date);
    }
}

/* Whatever the bytes are: no crash, and spans stay inside the text and on characters */
static void
test_mutations (void)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);
  static const char * const pieces[] = { "|", "**", "[", "](", "\n", "\r", "---\n", "```\n", "<!--", ": ", "#", "\xe2\x80\x94", "Status", "superseded by ", "> ", "\t", "2026-01-01" };

  for (guint round = 0; round < 6000; round++)
    {
      const Case *original = &cases[g_rand_int_range (rand, 0, G_N_ELEMENTS (cases))];
      g_autoptr (GString) mutated = g_string_new (original->text);
      g_autofree char *text = NULL;
      SignpostRecordFacts facts;
      SignpostEncoding encoding;
      gsize length;

      for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
        {
          gsize at = mutated->len > 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) mutated->len) : 0;
          int n_erased = g_rand_int_range (rand, 1, 4);

          if (g_rand_boolean (rand))
            g_string_insert (mutated, (gssize) at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          else if (mutated->len > 0)
            g_string_erase (mutated, (gssize) at, MIN (n_erased, (int) (mutated->len - at)));
        }

      text = signpost_text_decode (mutated->str, mutated->len, &encoding, &length);
      signpost_record_facts_read (&facts, words, original->path, text, length, g_rand_boolean (rand));
      g_assert_nonnull (facts.title);
      g_assert_true (g_utf8_validate (facts.title, -1, NULL));
      g_assert_cmpuint (facts.status_span.start, <=, facts.status_span.end);
      g_assert_cmpuint (facts.status_span.end, <=, length);
      g_assert_true (g_utf8_validate (text + facts.status_word.start, (gssize) (facts.status_word.end - facts.status_word.start), NULL));
      g_assert_cmpuint (facts.title_span.end, <=, length);
      g_assert_cmpuint (facts.date_span.end, <=, length);
      signpost_record_facts_clear (&facts);
    }
}

/* 200 000 characters on a line, and markup as deep as it gets */
static void
test_extremes (void)
{
  static const char * const repeated[] = { "x", "*", "[", "> ", "- ", "`", "| ", "#", "é", "Status: ", "](", "<!--" };
  g_autoptr (SignpostWords) words = signpost_words_new ();

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    {
      g_autoptr (GString) text = g_string_new ("# A\n\n");
      SignpostRecordFacts facts;
      gint64 start = g_get_monotonic_time ();

      while (text->len < 200000)
        g_string_append (text, repeated[i]);
      signpost_record_facts_read (&facts, words, "0001-a.md", text->str, text->len, TRUE);
      g_assert_cmpstr (facts.title, ==, "A");
      signpost_record_facts_clear (&facts);
      g_test_message ("%s: %" G_GINT64_FORMAT " ms", repeated[i], (g_get_monotonic_time () - start) / 1000);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-facts/read", test_read);
  g_test_add_func ("/record-facts/set-status", test_set_status);
  g_test_add_func ("/record-facts/links", test_links);
  g_test_add_func ("/record-facts/people", test_people);
  g_test_add_func ("/record-facts/encodings", test_encodings);
  g_test_add_func ("/record-facts/dates", test_dates);
  g_test_add_func ("/record-facts/mutations", test_mutations);
  g_test_add_func ("/record-facts/extremes", test_extremes);

  return g_test_run ();
}
