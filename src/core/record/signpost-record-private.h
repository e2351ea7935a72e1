/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-result.h"
#include "core/record/signpost-record.h"

G_BEGIN_DECLS

/**
 * SignpostRecordWriter:
 *
 * What the parts of a record are written from. The profiles put the same parts under their own headings.
 */
typedef struct
{
  SignpostDecision   *decision;
  SignpostCatalogue  *catalogue;
  SignpostStanding   *standing;
  SignpostResult     *result;      /* with its shares, where anything is ranked */
  SignpostRanking    *ranking;     /* the result's */
  SignpostComparison *comparison;
  GHashTable         *said;        /* rules whose sentence stands in the record already → the section */
  GString            *out;
} SignpostRecordWriter;

/* Text of a person made safe for Markdown. All of them append. */
void signpost_record_append_line       (GString    *out,
                                        const char *text);   /* line ends become spaces */
void signpost_record_append_paragraphs (GString    *out,
                                        const char *text);   /* followed by an empty line */
void signpost_record_append_items      (GString    *out,
                                        const char *text);   /* a bullet for each line */
void signpost_record_append_yaml       (GString    *out,
                                        const char *text);   /* a scalar, quoted where YAML needs it */
void signpost_record_append_yaml_quoted(GString    *out,
                                        const char *text);
void signpost_record_append_yaml_date  (GString    *out,
                                        const char *text);   /* plain when it is an ISO date, quoted otherwise */
void signpost_record_append_label      (GString    *out,
                                        const char *text);   /* the inside of a quoted Mermaid label */
/* What append_line appends */
char *signpost_record_escape           (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the format with an escaped form of every text the caller passes already escaped; ends the
 * line */
void signpost_record_print             (SignpostRecordWriter *writer,
                                        const char           *format,
                                        ...) G_GNUC_PRINTF (2, 3);
/* A plain text, escaped, as an item of a list, or as a paragraph of its own; "" writes nothing. text: (transfer full) */
void signpost_record_print_item        (SignpostRecordWriter *writer,
                                        char                 *text);
void signpost_record_print_sentences   (SignpostRecordWriter *writer,
                                        char                 *text);
/* “## Title”, between empty lines; titles of sections are never translated */
void signpost_record_heading           (SignpostRecordWriter *writer,
                                        int                   level,
                                        const char           *title);
/* Ends a list or a table with exactly one empty line */
void signpost_record_end_block         (SignpostRecordWriter *writer);
/* A table row of escaped cells, and the head with its rule. cells: (element-type utf8) */
void signpost_record_table_head        (SignpostRecordWriter *writer,
                                        GPtrArray            *cells);
void signpost_record_table_row         (SignpostRecordWriter *writer,
                                        GPtrArray            *cells);

/* Answers in words, escaped; NULL when not answered */
char *signpost_record_dup_answer       (SignpostRecordWriter *writer,
                                        SignpostQuestion     *question,
                                        const char           *subject) G_GNUC_WARN_UNUSED_RESULT;
/* “3.5”, or “?” for a rating that is not known */
const char *signpost_record_rating_text (int                   half_steps);
/* Escaped; the name in the matrix is too long for a sentence */
char *signpost_record_dup_method       (SignpostCategory     *category) G_GNUC_WARN_UNUSED_RESULT;
/* The id itself when the catalogue has no such category */
char *signpost_record_dup_method_by_id (SignpostRecordWriter *writer,
                                        const char           *id) G_GNUC_WARN_UNUSED_RESULT;
/* Answers to the question of a topic, "" as the subject; NULL when there is no such question or answer */
char *signpost_record_dup_topic_answer (SignpostRecordWriter *writer,
                                        SignpostTopic         topic,
                                        const char           *subject) G_GNUC_WARN_UNUSED_RESULT;
/* Names of methods, joined and escaped */
char *signpost_record_join_categories  (SignpostRecordWriter *writer,
                                        const char * const   *ids) G_GNUC_WARN_UNUSED_RESULT;

/* Sections that the trace refers to, instead of saying the same again */
#define SIGNPOST_RECORD_ADVICE_SECTION       "Advice"
#define SIGNPOST_RECORD_CONSEQUENCES_SECTION "Consequences"

/* MADR's words, with which an argument begins. Other programs look for them, so they are not translated. */
#define SIGNPOST_RECORD_GOOD    "Good, because"
#define SIGNPOST_RECORD_BAD     "Bad, because"
#define SIGNPOST_RECORD_NEUTRAL "Neutral, because"

/* Escaped: the answer that made a rule speak; “Yes” and the like with the question before them */
char *signpost_record_dup_because      (const SignpostReason *reason) G_GNUC_WARN_UNUSED_RESULT;
/* Escaped: “(R03a; At once: someone waits)” */
char *signpost_record_dup_origin       (const SignpostReason *reason) G_GNUC_WARN_UNUSED_RESULT;
/* Escaped; the id itself when the catalogue has no such technical option */
char *signpost_record_dup_technique    (SignpostRecordWriter *writer,
                                        const char           *id) G_GNUC_WARN_UNUSED_RESULT;
/* Escaped: the technical options that a rule has such an effect on, joined; "" when there are none */
char *signpost_record_join_techniques  (SignpostRecordWriter *writer,
                                        SignpostRule         *rule,
                                        SignpostEffectKind    kind) G_GNUC_WARN_UNUSED_RESULT;

/* Every leg of every topology, in order */
typedef void (*SignpostRecordLegFunc) (SignpostRecordWriter      *writer,
                                       const SignpostLegStanding *leg,
                                       gpointer                   data);

void  signpost_record_for_each_leg     (SignpostRecordWriter      *writer,
                                        SignpostRecordLegFunc      func,
                                        gpointer                   data);
/* Escaped: “Shop → ERP” */
char *signpost_record_dup_leg_title    (const SignpostLegStanding *leg) G_GNUC_WARN_UNUSED_RESULT;

/* A list of the warnings, or of the advice; FALSE when there are none. section: static: where they stand; the trace refers to it */
gboolean signpost_record_write_notes   (SignpostRecordWriter      *writer,
                                        SignpostRuleKind           kind,
                                        const char                *section);

/* Parts; each ends with an empty line */
void signpost_record_write_context     (SignpostRecordWriter *writer);
void signpost_record_write_needs       (SignpostRecordWriter *writer);
void signpost_record_write_systems     (SignpostRecordWriter *writer);
/* What the options are weighed by */
void signpost_record_write_drivers     (SignpostRecordWriter *writer);
void signpost_record_write_answers     (SignpostRecordWriter *writer);
void signpost_record_write_availability(SignpostRecordWriter *writer);
void signpost_record_write_option_list (SignpostRecordWriter *writer);
void signpost_record_write_option      (SignpostRecordWriter *writer,
                                        SignpostOption       *option);
void signpost_record_write_outcome     (SignpostRecordWriter *writer);
void signpost_record_write_aftermath   (SignpostRecordWriter *writer);
/* Nothing when nothing is to be confirmed */
void signpost_record_write_confirmation(SignpostRecordWriter *writer);
/* The items about what the answers say for and against an option */
void signpost_record_write_arguments   (SignpostRecordWriter *writer,
                                        SignpostOption       *option);
/* The items about the ratings of an option */
void signpost_record_write_ratings     (SignpostRecordWriter *writer,
                                        SignpostOption       *option);
void signpost_record_write_legs        (SignpostRecordWriter *writer);
/* A paragraph: what runs on each leg in an option; nothing when that is not said */
void signpost_record_write_option_legs (SignpostRecordWriter *writer,
                                        SignpostOption       *option);
/* What was answered, and what the catalogue knows, about the technical options; nothing when it is nothing */
void signpost_record_write_techniques  (SignpostRecordWriter *writer);
void signpost_record_write_comparison  (SignpostRecordWriter *writer);
/* Only with shares */
void signpost_record_write_safety      (SignpostRecordWriter *writer);
void signpost_record_write_topology    (SignpostRecordWriter *writer);
void signpost_record_write_advice      (SignpostRecordWriter *writer);
void signpost_record_write_points      (SignpostRecordWriter *writer);
void signpost_record_write_trace       (SignpostRecordWriter *writer);
/* What the decision rests on, for whoever checks it: everything behind what was decided and why */
void signpost_record_write_details     (SignpostRecordWriter *writer);

/* A line that names the record that is revised; nothing for a decision that revises none */
void signpost_record_write_revision  (SignpostRecordWriter *writer,
                                      gboolean              is_nygard);

/* The profiles. number_at: where the number of the heading belongs, or -1; it is the only thing
 * that depends on the number. */
void signpost_record_write_madr        (SignpostRecordWriter *writer,
                                        gssize               *number_at);
void signpost_record_write_nygard      (SignpostRecordWriter *writer,
                                        gssize               *number_at);
/* (nullable): the record without its number, and where that goes; NULL when cancelled. For workers: it takes longer than a frame. */
char *signpost_record_compose          (SignpostDecision     *decision,
                                        SignpostProfile       profile,
                                        GCancellable         *cancellable,
                                        gssize               *number_at) G_GNUC_WARN_UNUSED_RESULT;
/* The same from a decision's bytes: on a thread, nobody else then sees the decision that is made of them */
char *signpost_record_compose_bytes    (SignpostCatalogue    *catalogue,
                                        GBytes               *bytes,
                                        SignpostProfile       profile,
                                        GCancellable         *cancellable,
                                        gssize               *number_at,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
char *signpost_record_insert_number    (const char           *text,
                                        gssize                number_at,
                                        guint                 number) G_GNUC_WARN_UNUSED_RESULT;
/* As the record says them: never empty */
const char *signpost_record_get_status (SignpostDecision     *decision);
char *signpost_record_dup_date         (SignpostDecision     *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
