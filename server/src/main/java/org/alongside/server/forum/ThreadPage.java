package org.alongside.server.forum;

import java.util.ArrayList;
import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One page of a thread.
 *
 * @param where which page of how many, in words; empty when there is one
 * @param jumps to the first new post, to the newest page and to the reply; those that make sense
 * @param tagLinks the tags of the thread
 * @param tools what a moderator can do to the thread; null for others
 * @param follow to hear of replies or no longer; null for who has no name here
 * @param reply the form at the foot; null for who may not reply
 * @param noReply why there is no form, in words; empty when there is one
 * @param signIn where to sign in to reply; null for who is signed in
 */
record ThreadPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    String title,
    List<Tag> tags,
    String where,
    List<Link> jumps,
    List<Link> tagLinks,
    ThreadTools.@Nullable Shown tools,
    List<PostArticle> posts,
    Pagination pagination,
    PostArticle.@Nullable Press follow,
    @Nullable Reply reply,
    String noReply,
    @Nullable Link signIn) {
  ThreadPage {
    posts = List.copyOf(posts);
    jumps = List.copyOf(jumps);
    tagLinks = List.copyOf(tagLinks);
  }

  /**
   * The form to reply.
   *
   * @param name the name to post under; null for who has one
   * @param parts what it asks for beside the words
   * @param see what the writer should look at first; null for nothing
   */
  record Reply(
      String action,
      String id,
      @Nullable Field name,
      Field text,
      PostParts parts,
      @Nullable Link see) {
    ErrorSummary errors() {
      List<Field> fields = new ArrayList<>();
      if (name != null) {
        fields.add(name);
      }
      fields.add(text);
      fields.addAll(parts.fields());
      return ErrorSummary.of(fields.toArray(Field[]::new));
    }
  }
}
