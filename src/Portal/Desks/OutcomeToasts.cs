using MediaWatch.Portal.Shell;

namespace MediaWatch.Portal.Desks;

static class OutcomeToasts
{
    extension(Toasts toasts)
    {
        /// <summary>Says what was done, and what could not be.</summary>
        public void Tell(Outcome outcome, string done)
        {
            if (outcome.Done)
                toasts.Say(done);
            if (outcome.Problem is not null)
                toasts.Warn(outcome.Problem);
            if (outcome.Consequence is not null)
                toasts.Warn(outcome.Consequence);
        }
    }
}
