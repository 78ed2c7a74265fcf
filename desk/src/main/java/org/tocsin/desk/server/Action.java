package org.tocsin.desk.server;

/** What a way leads to. */
public interface Action {

  /**
   * @throws org.tocsin.cli.Refusal where what was asked cannot be, with problems for the person
   * @throws NotThere where the address names nothing
   */
  Answer answer(Call call);
}
