using Microsoft.EntityFrameworkCore;

namespace PolicyBot.Storage.Schema;

/// <summary>The tables. Names are lower case and need no quotation marks, so that one statement fits SQLite and PostgreSQL.</summary>
/// <param name="options">Which database.</param>
public sealed class PolicyDatabase(DbContextOptions<PolicyDatabase> options) : DbContext(options)
{
    /// <summary>The table of the migrations that were applied.</summary>
    public const string HistoryTable = "schema_history";

    /// <summary>What is kept by key.</summary>
    public DbSet<StateRow> States => Set<StateRow>();

    /// <summary>What people think of answers.</summary>
    public DbSet<FeedbackRow> Feedback => Set<FeedbackRow>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<StateRow>(state =>
        {
            state.ToTable("state").HasKey(row => row.Key);
            state.Property(row => row.Key).HasColumnName("key");
            state.Property(row => row.Value).HasColumnName("value");
            state.Property(row => row.Type).HasColumnName("type");
            state.Property(row => row.ETag).HasColumnName("etag");
            state.Property(row => row.Written).HasColumnName("written");
            state.HasIndex(row => row.Written).HasDatabaseName("state_written");
        });
        modelBuilder.Entity<FeedbackRow>(feedback =>
        {
            feedback.ToTable("feedback").HasKey(row => row.Id);
            feedback.Property(row => row.Id).HasColumnName("id");
            feedback.Property(row => row.Channel).HasColumnName("channel");
            feedback.Property(row => row.Conversation).HasColumnName("conversation");
            feedback.Property(row => row.Activity).HasColumnName("activity");
            feedback.Property(row => row.Person).HasColumnName("person");
            feedback.Property(row => row.Reaction).HasColumnName("reaction");
            feedback.Property(row => row.Reason).HasColumnName("reason");
            feedback.Property(row => row.Question).HasColumnName("question");
            feedback.Property(row => row.Answer).HasColumnName("answer");
            feedback.Property(row => row.Citations).HasColumnName("citations");
            feedback.Property(row => row.IndexVersion).HasColumnName("index_version");
            feedback.Property(row => row.Time).HasColumnName("time");
            feedback.HasIndex(row => row.Time).HasDatabaseName("feedback_time");
            feedback.HasIndex(row => row.Person).HasDatabaseName("feedback_person");
        });
    }
}
