package org.tocsin.desk.action;

import org.tocsin.cli.Refusal;
import org.tocsin.desk.access.FactorRule;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/**
 * Says whether those who administer the desk need a second factor. Whoever turns it on has one, so
 * that somebody can go on.
 */
public final class RuleSecondFactor implements Action {

  @Override
  public Answer answer(Call call) {
    boolean on = call.need("rule").equals("on");
    if (on && !call.desk().credentials().hasSecondFactor(call.person())) {
      throw Refusal.of("desk.own-factor-first");
    }
    call.desk().factorRule().say(new FactorRule.Said(on, call.person(), call.now()));
    return Answer.moved("/people", call.words().say(on ? "people.rule-on" : "people.rule-off"));
  }
}
