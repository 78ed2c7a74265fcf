package org.tocsin.cli.main;

import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "completion",
    description = {
      "Print a script that lets the shell complete Tocsin's commands and options.",
      "bash: add to ~/.bashrc. zsh: add to ~/.zshrc, after compinit."
    })
final class CompletionVerb extends Verb {

  /** Shells that the script is for. */
  enum Shell {
    bash,
    zsh
  }

  @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.bash;

  CompletionVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    if (shell == Shell.zsh) {
      session().out().raw("autoload -U +X bashcompinit && bashcompinit\n");
    }
    session().out().raw(AutoComplete.bash("tocsin", CommandTree.whole(session())) + "\n");
    return done();
  }
}
