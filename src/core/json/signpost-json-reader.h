/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SignpostJsonError:
 * @SIGNPOST_JSON_ERROR_SYNTAX: the text is not JSON (bad UTF-8, truncated, nested too deep, …)
 * @SIGNPOST_JSON_ERROR_CONTENT: the JSON does not hold what was expected
 * @SIGNPOST_JSON_ERROR_TOO_LARGE: the text is larger than the reader was told to accept
 */
typedef enum
{
  SIGNPOST_JSON_ERROR_SYNTAX,
  SIGNPOST_JSON_ERROR_CONTENT,
  SIGNPOST_JSON_ERROR_TOO_LARGE,
} SignpostJsonError;

#define SIGNPOST_JSON_ERROR (signpost_json_error_quark ())
GQuark signpost_json_error_quark (void);

/* Deeper nesting than any of our files has; keeps a hostile file from exhausting the stack. */
#define SIGNPOST_JSON_MAX_DEPTH 64
/* Far more values than any of our files has; keeps a hostile file from filling the memory with tiny nodes. */
#define SIGNPOST_JSON_MAX_VALUES 1000000

/**
 * SignpostJsonReader:
 *
 * A cursor over a JSON text that remembers where everything stands. Errors are sticky: the first one is kept with
 * file, line, column and JSON path ("catalogue.json:41:7: $.use_cases[3].fits.ui: expected …, found …"), later
 * reads return defaults, and the caller asks once, at the end, with signpost_json_reader_finish().
 *
 * A member whose value is null counts as absent, except where a value is required. Unknown members are nobody's business.
 */
typedef struct _SignpostJsonReader SignpostJsonReader;

SignpostJsonReader *signpost_json_reader_new            (GBytes              *bytes,
                                                         const char          *name,
                                                         gsize                max_bytes,
                                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads no more of the file than is accepted. Its base name is the name in errors. */
SignpostJsonReader *signpost_json_reader_new_from_file  (GFile               *file,
                                                         gsize                max_bytes,
                                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void                signpost_json_reader_free           (SignpostJsonReader  *self);

/* (transfer full) (nullable): the text without what the error is about, for whoever takes what can be read; NULL when nothing would be left.
 * The reader can only be freed afterwards. */
GBytes             *signpost_json_reader_prune          (SignpostJsonReader  *self) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): a text that was cut off or is damaged, up to its last whole value before that, and with what was open closed; NULL when nothing is
 * whole. Bytes that are no UTF-8 are replaced. */
GBytes             *signpost_json_complete              (GBytes              *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostJsonReader, signpost_json_reader_free)

/* An error when the object under the cursor does not have the member, for the getters with a fallback. */
void                signpost_json_reader_require        (SignpostJsonReader  *self,
                                                         const char          *member);

/* Moving: each enter is undone by one leave, also after an error. An absent member is an error unless asked for with has().
 * enter_list() enters a member that is a list and returns its length, 0 after an error; absent counts as empty. */
gboolean            signpost_json_reader_has            (SignpostJsonReader  *self,
                                                         const char          *member);
gboolean            signpost_json_reader_enter_member   (SignpostJsonReader  *self,
                                                         const char          *member);
guint               signpost_json_reader_enter_list     (SignpostJsonReader  *self,
                                                         const char          *member,
                                                         guint                minimum,
                                                         guint                maximum);
guint               signpost_json_reader_count          (SignpostJsonReader  *self);
gboolean            signpost_json_reader_enter_element  (SignpostJsonReader  *self,
                                                         guint                index);
void                signpost_json_reader_leave          (SignpostJsonReader  *self);
char              **signpost_json_reader_list_members   (SignpostJsonReader  *self) G_GNUC_WARN_UNUSED_RESULT;
JsonNode           *signpost_json_reader_get_node       (SignpostJsonReader  *self);

/* Members of the object under the cursor. get_string() requires a text that is not blank, and returns "" after an error;
 * get_optional() is (nullable) and allows an empty text; get_strings() is never %NULL, and empty when the member is absent.
 * get_choice() returns the index of the text among @nicks; absent gives @fallback, and is an error when that is negative. */
const char         *signpost_json_reader_get_string     (SignpostJsonReader  *self,
                                                         const char          *member);
const char         *signpost_json_reader_get_optional   (SignpostJsonReader  *self,
                                                         const char          *member);
gint64              signpost_json_reader_get_int        (SignpostJsonReader  *self,
                                                         const char          *member,
                                                         gint64               minimum,
                                                         gint64               maximum,
                                                         gint64               fallback);
double              signpost_json_reader_get_number     (SignpostJsonReader  *self,
                                                         const char          *member,
                                                         double               minimum,
                                                         double               maximum,
                                                         double               fallback);
gboolean            signpost_json_reader_get_boolean    (SignpostJsonReader  *self,
                                                         const char          *member,
                                                         gboolean             fallback);
int                 signpost_json_reader_get_choice     (SignpostJsonReader  *self,
                                                         const char          *member,
                                                         const char * const  *nicks,
                                                         int                  fallback);
char              **signpost_json_reader_get_strings    (SignpostJsonReader  *self,
                                                         const char          *member) G_GNUC_WARN_UNUSED_RESULT;
/* The text under the cursor itself, for elements of lists; may be empty */
const char         *signpost_json_reader_get_value      (SignpostJsonReader  *self);

/* Errors. fail() points at @member (nullable) of the object under the cursor when there is one, else at the cursor. */
void                signpost_json_reader_fail           (SignpostJsonReader  *self,
                                                         const char          *member,
                                                         const char          *format,
                                                         ...) G_GNUC_PRINTF (3, 4);
gboolean            signpost_json_reader_failed         (SignpostJsonReader  *self);
gboolean            signpost_json_reader_finish         (SignpostJsonReader  *self,
                                                         GError             **error);
char               *signpost_json_reader_dup_path       (SignpostJsonReader  *self) G_GNUC_WARN_UNUSED_RESULT;
/* A text of the file for a message: in quotes, on one line, and not too long */
char               *signpost_json_quote                 (const char          *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
