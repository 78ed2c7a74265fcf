package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.OpenApi;

/** The OpenAPI document of the desk. */
public final class ShowApi implements Action {

  @Override
  public Answer answer(Call call) {
    return new Answer.Bytes(
        "application/json", OpenApi.of(Routes.all(), call.cookieName()), Optional.empty(), true);
  }
}
